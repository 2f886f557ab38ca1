using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>FEEL's order of values of one kind (DMN table 54); null where there is none.</summary>
internal static class Ordering
{
    public static int? Compare(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => a.Value.CompareTo(b.Value),
        (FeelString a, FeelString b) => CodePoints(a.Value, b.Value),
        (FeelDate a, FeelDate b) => a.DayNumber.CompareTo(b.DayNumber),
        (FeelTime a, FeelTime b) => Times(a, b),
        (FeelDateTime a, FeelDateTime b) => DateTimes(a, b),
        (FeelDaysDuration a, FeelDaysDuration b) => a.Nanos.CompareTo(b.Nanos),
        (FeelMonthsDuration a, FeelMonthsDuration b) => a.TotalMonths.CompareTo(b.TotalMonths),
        _ => null,
    };

    /// <summary>Nanoseconds of the day in UTC; a local time is read on the clock of <paramref name="otherwise"/>.</summary>
    public static long UtcNanos(FeelTime time, FeelZone otherwise) =>
        time.NanosOfDay - ((time.Zone ?? otherwise).StandardOffset * Nanoseconds.PerSecond);

    /// <summary>By code points: UTF-16 order differs only where one side has a surrogate and the other stands above them.</summary>
    public static int CodePoints(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var at = 0; at < length; at++)
        {
            var (a, b) = (left[at], right[at]);
            if (a != b)
            {
                var (high, low) = (char.IsSurrogate(a), char.IsSurrogate(b));
                return high == low ? a.CompareTo(b) : high ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Times(FeelTime a, FeelTime b)
    {
        var (here, there) = (a.Zone ?? b.Zone ?? FeelZone.Utc, b.Zone ?? a.Zone ?? FeelZone.Utc);
        return UtcNanos(a, here).CompareTo(UtcNanos(b, there));
    }

    private static int DateTimes(FeelDateTime a, FeelDateTime b)
    {
        var (here, there) = (a.Zone ?? b.Zone ?? FeelZone.Utc, b.Zone ?? a.Zone ?? FeelZone.Utc);
        return a.Instant(here).CompareTo(b.Instant(there));
    }
}
