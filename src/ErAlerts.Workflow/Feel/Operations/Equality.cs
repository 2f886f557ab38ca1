using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>FEEL's <c>=</c> (DMN tables 52, 53): null for values of different kinds, unless one is null.</summary>
internal static class Equality
{
    public static bool? Test(FeelValue left, FeelValue right)
    {
        if (left.Kind != right.Kind)
        {
            return left.IsNull || right.IsNull ? false : null;
        }

        return (left, right) switch
        {
            (FeelNumber a, FeelNumber b) => a.Value == b.Value,
            (FeelString a, FeelString b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
            (FeelTime a, FeelTime b) => Times(a, b),
            (FeelDateTime a, FeelDateTime b) => DateTimes(a, b),
            (FeelList a, FeelList b) => Lists(a, b),
            (FeelContext a, FeelContext b) => Contexts(a, b),
            (FeelRange a, FeelRange b) => Ranges(a, b),
            _ => left.Equals(right),
        };
    }

    /// <summary>Whether two values are equal for certain.</summary>
    public static bool Holds(FeelValue left, FeelValue right) => Test(left, right) is true;

    /// <summary>The same element of the semantic domain (DMN 10.3.2.2, <c>is()</c>): dates and times part by part.</summary>
    public static bool Identical(FeelValue left, FeelValue right) => left.Equals(right);

    /// <summary>A local time is never the same as one that is tied to UTC.</summary>
    private static bool Times(FeelTime a, FeelTime b) =>
        a.Zone is null == b.Zone is null && Ordering.UtcNanos(a, FeelZone.Utc) == Ordering.UtcNanos(b, FeelZone.Utc);

    private static bool DateTimes(FeelDateTime a, FeelDateTime b) =>
        a.Zone is null == b.Zone is null && a.Instant(FeelZone.Utc) == b.Instant(FeelZone.Utc);

    private static bool Lists(FeelList a, FeelList b)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        if (a.Count != b.Count)
        {
            return false;
        }

        for (var at = 0; at < a.Count; at++)
        {
            if (!Holds(a[at], b[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contexts(FeelContext a, FeelContext b)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        if (a.Count != b.Count)
        {
            return false;
        }

        for (var at = 0; at < a.Count; at++)
        {
            if (!b.TryGetValue(a.Names[at], out var other) || !Holds(a.Items[at], other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Ranges(FeelRange a, FeelRange b) =>
        a.StartIncluded == b.StartIncluded && a.EndIncluded == b.EndIncluded && Holds(a.Start, b.Start) && Holds(a.End, b.End);
}
