namespace ErAlerts.Web.Security;

/// <summary>Naming permissions on endpoints, and closing those that name none.</summary>
internal static class EndpointPermissions
{
    /// <summary>Names the permission of an endpoint or of a group.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiresAttribute(permission));

    /// <summary>Answers 403 where a route names no permission. The platform's own answers (405, 415) are no routes and pass.</summary>
    public static IApplicationBuilder UseNamedPermissionsOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not RouteEndpoint route || route.Metadata.GetMetadata<RequiresAttribute>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
