using System.Collections.Frozen;
using ErAlerts.Domain.People;

namespace ErAlerts.Web.Security;

/// <summary>The one table of who may do what. Which referrals a person sees is narrowed further by the queries and the rules.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.Csw] = Of(Permission.SeeOwnWork, Permission.SeeOwnDeadlines, Permission.ViewReferrals, Permission.SubmitForClosing, Permission.SeeBacklog, Permission.HelpWithBacklog, Permission.SeeOvertime, Permission.AskForOvertime, Permission.SeeTraining),
        [Role.Scsw] = Of(Permission.SeeOwnWork, Permission.ViewReferrals, Permission.ApproveAsScsw, Permission.SeeBacklog, Permission.HelpWithBacklog, Permission.SeeOvertime, Permission.AskForOvertime, Permission.SeeTraining),
        [Role.Ara] = Of(Permission.SeeOwnWork, Permission.ViewReferrals, Permission.DecideReview, Permission.SeeBacklog, Permission.SeePlans, Permission.GiveToHelpers, Permission.SeeOvertime, Permission.DecideOvertime, Permission.SeeTraining),
        [Role.Ra] = Of(Permission.SeeOwnWork, Permission.ViewReferrals, Permission.SeeOfficeBoard, Permission.HandOnReviews, Permission.SeeBacklogBoard, Permission.SeeBacklog, Permission.SeePlans, Permission.DraftPlan, Permission.GiveToHelpers, Permission.SeeOvertime, Permission.DecideOvertime, Permission.SeeTraining),
        [Role.Dd] = Of(Permission.SeeOwnWork, Permission.ViewReferrals, Permission.SeeOfficeBoard, Permission.HandOnReviews, Permission.SeeBacklogBoard, Permission.SeeBacklog, Permission.SeePlans, Permission.DecidePlan, Permission.GiveToHelpers, Permission.SeeOvertime, Permission.DecideOvertime, Permission.SeeTraining),
        [Role.Scu] = Of(Permission.ViewReferrals),
        [Role.Admin] = Of(Permission.SeeOperations, Permission.ResolveIncidents, Permission.HoldReferrals, Permission.ImportReferrals, Permission.ChangeCalendar),
        [Role.Auditor] = Of(Permission.SeeBacklogBoard, Permission.SeeOperations, Permission.SeePlans, Permission.SeeOvertime, Permission.SeeTraining),
        [Role.Training] = Of(Permission.SeeTraining, Permission.KeepTraining),
        [Role.Mentor] = Of(),
    }.ToFrozenDictionary();

    /// <summary>Whether any of the roles grants the permission; a person without a role may still sign in.</summary>
    public static bool Allow(IEnumerable<Role> roles, Permission permission) => permission switch
    {
        Permission.Anonymous or Permission.UseDemo => true,
        Permission.SignedIn => true,
        _ => roles.Any(r => Table[r].Contains(permission)),
    };

    /// <summary>The permissions that a role grants beside signing in.</summary>
    public static IReadOnlySet<Permission> Granted(Role role) => Table[role];

    private static FrozenSet<Permission> Of(params Permission[] permissions) => permissions.ToFrozenSet();
}
