using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;

namespace ErAlerts.Infrastructure.Queries.Scopes;

/// <summary>Which plans a viewer may see: those of the offices of an ARA, RA or DD; an auditor reads all.</summary>
internal static class PlanScope
{
    public static IQueryable<BacklogPlan> Of(Viewer viewer, IQueryable<BacklogPlan> plans)
    {
        if (viewer.IsOperator || viewer.Is(Role.Auditor))
        {
            return plans;
        }

        string[] offices = viewer.Is(Role.Ara) || viewer.Is(Role.Ra) || viewer.Is(Role.Dd) ? [.. viewer.Offices] : [];
        return plans.Where(p => offices.Contains(p.Office));
    }
}
