using System.Globalization;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Web.Pages.Plans;

/// <summary>What the pages say of a plan.</summary>
internal static class PlanWords
{
    public static string State(PlanState state) => state switch
    {
        PlanState.Draft => "Being drafted",
        PlanState.Submitted => "Waits for the DD",
        PlanState.SentBack => "Sent back to the RA",
        PlanState.Approved => "On target",
        PlanState.Behind => "Behind target",
        PlanState.Escalated => "Behind target, with the DD",
        PlanState.Done => "Done",
        _ => "Replaced",
    };

    public static string Style(PlanState state) => state switch
    {
        PlanState.Behind => "soon",
        PlanState.Escalated => "risen",
        PlanState.SentBack => "soon",
        _ => string.Empty,
    };

    /// <summary>The curve's target of the week of a date.</summary>
    public static string? TargetOn(BacklogPlan plan, DateOnly on) => plan.Content.Curve.TargetOf(CountyWeek.Of(on))?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The plan's weeks in order, each with its target and its checkpoint so far.</summary>
    public static IEnumerable<(CountyWeek Week, int? Target, Checkpoint? Check)> Weeks(BacklogPlan plan) =>
        plan.Content.Curve.Select(p => p.Week).Concat(plan.Checkpoints.Select(c => c.Week)).Distinct().Order()
            .Select(week => (week, plan.Content.Curve.TargetOf(week), plan.Checkpoints.FirstOrDefault(c => c.Week == week)));

    /// <summary>The key within a sentence.</summary>
    public static string KeyWithin(PriorityKey key)
    {
        var words = Key(key);
        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    public static string Key(PriorityKey key) => key switch
    {
        PriorityKey.OldestBand => "Oldest band (over 90, 61-90, 46-60, 31-45)",
        PriorityKey.Oldest => "Oldest day by day",
        PriorityKey.YoungestChild => "Youngest child",
        _ => "Highest SDM risk",
    };
}
