using System.Collections.Immutable;
using System.Security.Claims;
using ErAlerts.Domain;
using ErAlerts.Domain.People;

namespace ErAlerts.Web.SignIn;

/// <summary>The person behind a request, as claims: the cookie holds the id alone, all else is read from the roster at every request.</summary>
internal static class SignedInPerson
{
    public const string Scheme = "eralerts";

    private const string Id = "sub";
    private const string FullName = "name";
    private const string Title = "title";
    private const string Office = "office";
    private const string RoleCode = "role";

    /// <summary>What the cookie keeps.</summary>
    public static ClaimsPrincipal Ticket(string personId) => new(new ClaimsIdentity([new Claim(Id, personId)], Scheme, FullName, RoleCode));

    /// <summary>The person with today's roles and offices.</summary>
    public static ClaimsPrincipal Of(Person person) => new(new ClaimsIdentity(
        [
            new Claim(Id, person.Id),
            new Claim(FullName, person.Name),
            new Claim(Title, person.Title),
            .. person.Roles.Select(r => new Claim(RoleCode, Codes.Of(r))),
            .. person.Offices.Select(o => new Claim(Office, o)),
        ],
        Scheme,
        FullName,
        RoleCode));

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true };

    public static string PersonId(this ClaimsPrincipal user) => user.FindFirstValue(Id) ?? string.Empty;

    public static string Name(this ClaimsPrincipal user) => user.FindFirstValue(FullName) ?? user.PersonId();

    public static string JobTitle(this ClaimsPrincipal user) => user.FindFirstValue(Title) ?? string.Empty;

    public static ImmutableSortedSet<string> Offices(this ClaimsPrincipal user) => [.. user.FindAll(Office).Select(c => c.Value)];

    public static ImmutableSortedSet<Role> Roles(this ClaimsPrincipal user) =>
        [.. user.FindAll(RoleCode).Select(c => Codes.TryParse<Role>(c.Value, out var role) ? role : (Role?)null).OfType<Role>()];
}
