using System.Security.Claims;
using ErAlerts.Domain;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Who is signed in and what that person may do.</summary>
/// <param name="Id">The roster's id.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The job title.</param>
/// <param name="Roles">Codes of the roles.</param>
/// <param name="Offices">Codes of the offices.</param>
/// <param name="Permissions">Codes of what the roles grant.</param>
internal sealed record Me(string Id, string Name, string Title, IReadOnlyList<string> Roles, IReadOnlyList<string> Offices, IReadOnlyList<string> Permissions)
{
    public static Me Of(ClaimsPrincipal user) => new(
        user.PersonId(),
        user.Name(),
        user.JobTitle(),
        [.. user.Roles().Select(Codes.Of)],
        [.. user.Offices()],
        [.. user.Roles().SelectMany(RolePermissions.Granted).Distinct().Order().Select(Codes.Of)]);
}
