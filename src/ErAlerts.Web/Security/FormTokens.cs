using Microsoft.AspNetCore.Antiforgery;

namespace ErAlerts.Web.Security;

/// <summary>Forms that post to an endpoint instead of a page carry the same antiforgery token.</summary>
internal static class FormTokens
{
    /// <summary>Refuses with 400 a form whose token is absent or not ours.</summary>
    public static RouteHandlerBuilder WithFormToken(this RouteHandlerBuilder route) => route
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .AddEndpointFilter(async (call, next) =>
            call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(call) : TypedResults.StatusCode(StatusCodes.Status400BadRequest));
}
