using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>The curve names every week once, in order, and ends in the week of the target date at the target.</summary>
public static class TheCurveRunsWeeklyToTheTarget
{
    /// <summary>Refuses with <c>curve-missing</c>, <c>curve-negative</c>, <c>curve-with-gaps</c> or <c>curve-misses-target</c>.</summary>
    public static Refusal? Check(PlanContent content)
    {
        if (content.Curve.IsDefaultOrEmpty)
        {
            return new Refusal("curve-missing", "A plan needs a target for every week.", "curve");
        }

        if (content.Curve.Any(point => point.Target < 0))
        {
            return new Refusal("curve-negative", "A weekly target is a number of referrals, 0 or more.", "curve");
        }

        var first = content.Curve[0].Week;
        if (content.Curve.Select((point, n) => point.Week != first.Plus(n)).Any(gap => gap))
        {
            return new Refusal("curve-with-gaps", "The weekly targets follow one another without a gap.", "curve");
        }

        var last = content.Curve[^1];
        return last.Week == CountyWeek.Of(content.TargetOn) && last.Target <= content.TargetCount
            ? null
            : new Refusal("curve-misses-target", $"The weekly targets end at {last.Target} in the week of {last.Week}, not at {content.TargetCount} in that of the target date.", "curve");
    }
}
