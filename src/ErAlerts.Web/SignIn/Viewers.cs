using System.Security.Claims;
using ErAlerts.Infrastructure.Queries;

namespace ErAlerts.Web.SignIn;

/// <summary>The signed-in person as the queries know those who look.</summary>
internal static class Viewers
{
    public static Viewer Viewer(this ClaimsPrincipal user) => new(user.PersonId(), user.Roles(), user.Offices());
}
