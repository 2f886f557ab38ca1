using ErAlerts.Infrastructure.Queries.Reviews;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>What happened in one round, in order.</summary>
internal static class CycleSteps
{
    internal readonly record struct Step(DateTimeOffset At, string What, string? By);

    public static IEnumerable<Step> Of(CycleView cycle, IEnumerable<EscalatedTo> escalations) =>
        Milestones(cycle)
            .Concat(escalations.Where(e => e.Cycle == cycle.Number).Select(e => new Step(e.At, $"Escalated to the {e.Level.ToUpperInvariant()}", e.Person)))
            .OrderBy(s => s.At);

    private static IEnumerable<Step> Milestones(CycleView cycle)
    {
        yield return new(cycle.SubmittedAt, cycle.Number == 1 ? "Submitted for closing" : "Submitted again", cycle.SubmittedBy);
        if (cycle.ScswApprovedAt is { } approved)
        {
            yield return new(approved, "First approval", cycle.ScswApprovedBy);
        }

        if (cycle.EnteredAt is { } entered)
        {
            yield return new(entered, "Entered the ARA’s queue", cycle.Ara);
        }

        if (cycle.DecidedAt is { } decided)
        {
            yield return new(decided, cycle.Decision == "approve" ? "Closing approved" : "Returned to the social worker", cycle.DecidedBy);
        }
    }
}
