using ErAlerts.Web.Security;
using Microsoft.AspNetCore.Authentication;

namespace ErAlerts.Web.SignIn;

/// <summary>Leaving.</summary>
internal static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext context) =>
            {
                await context.SignOutAsync(SignedInPerson.Scheme);
                return TypedResults.Redirect("/sign-in");
            })
            .Requires(Permission.SignedIn)
            .WithFormToken()
            .ExcludeFromDescription();
}
