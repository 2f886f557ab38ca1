using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>A plan in force is checked once a week, in order, when the week is over and it was in force by its end.</summary>
public static class CheckpointsFollowTheWeeks
{
    /// <summary>Refuses with <c>plan-not-in-force</c>, <c>week-not-over</c>, <c>week-before-baseline</c> or <c>week-checked</c>.</summary>
    public static Refusal? Check(BacklogPlan plan, CountyWeek week, DateOnly today)
    {
        if (!plan.IsInForce || plan.Baseline is not { } baseline)
        {
            return Conflict("plan-not-in-force", $"The plan is {Codes.Of(plan.State)}, not in force.");
        }

        if (week.Sunday >= today)
        {
            return Conflict("week-not-over", $"The week of {week} is not over.");
        }

        if (week.Sunday < baseline.AsOf)
        {
            return Conflict("week-before-baseline", $"The week of {week} ended before the plan was approved.");
        }

        return plan.Checkpoints is [.., { } last] && week <= last.Week
            ? Conflict("week-checked", $"The checkpoint of {last.Week} stands; that of {week} comes too late.")
            : null;
    }

    private static Refusal Conflict(string code, string message) => new(code, message, "week") { Kind = RefusalKind.Conflict };
}
