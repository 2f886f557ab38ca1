using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>The weekly targets of a plan, from its first week to the week of its target date.</summary>
public static class TargetCurve
{
    /// <summary>A straight line from today's count to the target, rounded down to whole referrals; a proposal that the RA may bend.</summary>
    /// <param name="count">Referrals over 30 today.</param>
    /// <param name="today">Today's county date; its week is the first of the curve.</param>
    /// <param name="target">Referrals over 30 wanted.</param>
    /// <param name="targetOn">County date by which they are wanted; one before today gives no curve.</param>
    public static ImmutableArray<CurvePoint> Straight(int count, DateOnly today, int target, DateOnly targetOn)
    {
        var first = CountyWeek.Of(today);
        var weeks = CountyWeek.Of(targetOn).Since(first) + 1;
        return weeks < 1 ? [] : [.. Enumerable.Range(1, weeks).Select(n => new CurvePoint(first.Plus(n - 1), count - Part(count - target, n, weeks)))];
    }

    /// <summary>The target of a week: that of its point, after the last point the last one; null before the first.</summary>
    public static int? TargetOf(this ImmutableArray<CurvePoint> curve, CountyWeek week) =>
        curve.LastOrDefault(point => point.Week <= week)?.Target;

    private static int Part(int whole, int n, int of) => (int)Math.Ceiling((double)whole * n / of);
}
