using ErAlerts.Domain.People;
using ErAlerts.Web.Security;

namespace ErAlerts.Web.Components.Layout;

/// <summary>The pages of the navigation, each with the permission that it asks for, and where a person begins.</summary>
internal sealed record Places(string Name, string Address, Permission Permission)
{
    private static readonly Places[] All =
    [
        new("My work", "/work", Permission.SeeOwnWork),
        new("My deadlines", "/deadlines", Permission.SeeOwnDeadlines),
        new("Office board", "/office", Permission.SeeOfficeBoard),
        new("Reviews", "/reviews", Permission.ViewReferrals),
        new("Backlog", "/backlog", Permission.SeeBacklogBoard),
        new("Over 30 days", "/over-30", Permission.SeeBacklog),
        new("Plans", "/backlog/plans", Permission.SeePlans),
        new("Helping", "/helping", Permission.HelpWithBacklog),
        new("Overtime", "/overtime", Permission.SeeOvertime),
        new("Training", "/training", Permission.SeeTraining),
        new("Calendar", "/calendar", Permission.SignedIn),
        new("Operations", "/operations", Permission.SeeOperations),
    ];

    /// <summary>The pages that someone with these roles may open, in the order of the navigation.</summary>
    public static IEnumerable<Places> For(IReadOnlyCollection<Role> roles) => All.Where(p => RolePermissions.Allow(roles, p.Permission));

    /// <summary>The page of the navigation to which an address belongs: of those above it the nearest; null when none is.</summary>
    public static string? Current(PathString path) =>
        All.Where(p => path.StartsWithSegments(p.Address, StringComparison.OrdinalIgnoreCase)).MaxBy(p => p.Address.Length)?.Address;

    /// <summary>Where someone with these roles begins: a board for those over offices, deadlines for a social worker, else the first page there is.</summary>
    public static string HomeOf(IReadOnlyCollection<Role> roles) => roles switch
    {
        _ when roles.Contains(Role.Ara) || roles.Contains(Role.Scsw) => "/work",
        _ when roles.Contains(Role.Ra) || roles.Contains(Role.Dd) => "/office",
        _ when roles.Contains(Role.Csw) => "/deadlines",
        _ => For(roles).FirstOrDefault(p => p.Permission != Permission.SignedIn)?.Address ?? "/me",
    };
}
