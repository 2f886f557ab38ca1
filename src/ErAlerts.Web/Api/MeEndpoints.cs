using ErAlerts.Web.Security;

namespace ErAlerts.Web.Api;

/// <summary>Who is signed in.</summary>
internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api) =>
        api.MapGet("/me", (HttpContext context) => TypedResults.Ok(Me.Of(context.User)))
            .Requires(Permission.SignedIn).WithSummary("Who is signed in, and what the person may do").WithTags("People");
}
