using System.Globalization;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>Refusals that several acts on a plan give in the same words.</summary>
internal static class PlanRefusals
{
    public static Refusal UnknownPlan(long id) =>
        new("unknown-plan", string.Create(CultureInfo.InvariantCulture, $"There is no backlog plan {id}."), "plan") { Kind = RefusalKind.Unknown };

    public static Refusal? Stale(BacklogPlan plan, int? seen) => seen is null || seen == plan.Version
        ? null
        : new Refusal("stale", "The plan changed since you opened it; look again.", "version") { Kind = RefusalKind.Stale };
}
