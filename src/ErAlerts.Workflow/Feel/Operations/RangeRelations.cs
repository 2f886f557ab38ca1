using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>How points and ranges lie to each other (DMN table 78). Each answer is null when the ends cannot be compared.</summary>
internal static class RangeRelations
{
    /// <summary>The first ends before the second starts.</summary>
    public static bool? Before(FeelValue a, FeelValue b)
    {
        var (end, start) = (Bound.EndOf(a), Bound.StartOf(b));
        return end.CompareTo(start) is { } order ? order < 0 || (order == 0 && (!end.Included || !start.Included)) : null;
    }

    /// <summary>The first ends exactly where the second starts, and both hold that point.</summary>
    public static bool? Meets(FeelRange a, FeelRange b)
    {
        var (end, start) = (Bound.EndOf(a), Bound.StartOf(b));
        return end.CompareTo(start) is { } order ? order == 0 && end.Included && start.Included : null;
    }

    /// <summary>They have a point in common.</summary>
    public static bool? Overlaps(FeelRange a, FeelRange b) => And(Reaches(a, b), Reaches(b, a));

    /// <summary>The first starts earlier and ends within the second.</summary>
    public static bool? OverlapsBefore(FeelRange a, FeelRange b) => And(
        Bound.StartOf(a).CompareTo(Bound.StartOf(b)) is { } starts ? starts < 0 || (starts == 0 && a.StartIncluded && !b.StartIncluded) : null,
        Reaches(a, b),
        Bound.EndOf(a).CompareTo(Bound.EndOf(b)) is { } ends ? ends < 0 || (ends == 0 && (!a.EndIncluded || b.EndIncluded)) : null);

    /// <summary>The point ends the range.</summary>
    public static bool? FinishesAt(FeelValue point, FeelRange range) =>
        Bound.EndOf(range).CompareTo(Bound.EndOf(point)) is { } order ? order == 0 && range.EndIncluded : null;

    /// <summary>Both end alike, and the first starts no earlier.</summary>
    public static bool? Finishes(FeelRange a, FeelRange b) => And(
        Bound.EndOf(a).CompareTo(Bound.EndOf(b)) is { } ends ? ends == 0 && a.EndIncluded == b.EndIncluded : null,
        StartsWithin(a, b));

    /// <summary>The point starts the range.</summary>
    public static bool? StartsAt(FeelValue point, FeelRange range) =>
        Bound.StartOf(range).CompareTo(Bound.StartOf(point)) is { } order ? order == 0 && range.StartIncluded : null;

    /// <summary>Both start alike, and the first ends no later.</summary>
    public static bool? Starts(FeelRange a, FeelRange b) => And(
        Bound.StartOf(a).CompareTo(Bound.StartOf(b)) is { } starts ? starts == 0 && a.StartIncluded == b.StartIncluded : null,
        EndsWithin(a, b));

    /// <summary>The first, a point or a range, lies wholly in the second.</summary>
    public static bool? During(FeelValue a, FeelRange b) => And(StartsWithin(a, b), EndsWithin(a, b));

    /// <summary>Equal points, or ranges with the same ends.</summary>
    public static bool? Coincides(FeelValue a, FeelValue b) =>
        a is FeelRange || b is FeelRange
            ? And(Same(Bound.StartOf(a), Bound.StartOf(b)), Same(Bound.EndOf(a), Bound.EndOf(b)))
            : Equality.Test(a, b);

    private static bool? Reaches(FeelRange a, FeelRange b) =>
        Bound.EndOf(a).CompareTo(Bound.StartOf(b)) is { } order ? order > 0 || (order == 0 && a.EndIncluded && b.StartIncluded) : null;

    private static bool? StartsWithin(FeelValue a, FeelRange b)
    {
        var start = Bound.StartOf(a);
        return start.CompareTo(Bound.StartOf(b)) is { } order ? order > 0 || (order == 0 && (!start.Included || b.StartIncluded)) : null;
    }

    private static bool? EndsWithin(FeelValue a, FeelRange b)
    {
        var end = Bound.EndOf(a);
        return end.CompareTo(Bound.EndOf(b)) is { } order ? order < 0 || (order == 0 && (!end.Included || b.EndIncluded)) : null;
    }

    private static bool? Same(Bound a, Bound b) => a.CompareTo(b) is { } order ? order == 0 && a.Included == b.Included : null;

    private static bool? And(params ReadOnlySpan<bool?> answers)
    {
        bool? all = true;
        foreach (var answer in answers)
        {
            all &= answer;
        }

        return answers.Contains(null) ? null : all;
    }
}
