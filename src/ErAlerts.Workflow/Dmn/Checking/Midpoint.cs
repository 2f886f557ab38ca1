using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>Finds values between, below and above constants of one kind.</summary>
internal static class Midpoint
{
    /// <summary>A value strictly between two; null where none is looked for: adjacent days, and whole numbers in a column of whole numbers.</summary>
    public static FeelValue? Between(FeelValue low, FeelValue high, bool wholeNumbers) => (low, high) switch
    {
        (FeelNumber a, FeelNumber b) => Number(a, b, wholeNumbers),
        (FeelDate a, FeelDate b) => b.DayNumber - a.DayNumber > 1 ? FeelDate.FromDayNumber(a.DayNumber + 1) : null,
        (FeelDaysDuration a, FeelDaysDuration b) => b.Nanos - a.Nanos > 1 ? FeelDaysDuration.OfNanos(a.Nanos + ((b.Nanos - a.Nanos) / 2)) : null,
        (FeelMonthsDuration a, FeelMonthsDuration b) => b.TotalMonths - a.TotalMonths > 1 ? FeelMonthsDuration.Of(a.TotalMonths + 1) : null,
        (FeelTime a, FeelTime b) when Equals(a.Zone, b.Zone) && b.NanosOfDay - a.NanosOfDay > 1 => new FeelTime(a.NanosOfDay + ((b.NanosOfDay - a.NanosOfDay) / 2), a.Zone),
        (FeelDateTime a, FeelDateTime b) when a.Zone is null == b.Zone is null => DateTime(a, b),
        _ => null,
    };

    /// <summary>A value one step below or above; null at the end of the kind.</summary>
    public static FeelValue? Beyond(FeelValue value, int step) => value switch
    {
        FeelNumber number => number.TryToDecimal(out var known) && Math.Abs(known) < 1e20m ? FeelNumber.Of(known + step) : null,
        FeelDate date => FeelDate.FromDayNumber(date.DayNumber + step),
        FeelDaysDuration duration => FeelDaysDuration.OfNanos(duration.Nanos + step),
        FeelMonthsDuration duration => FeelMonthsDuration.Of(duration.TotalMonths + step),
        FeelTime time when time.NanosOfDay + step is >= 0 and < 86_400_000_000_000 => new FeelTime(time.NanosOfDay + step, time.Zone),
        FeelDateTime time => FeelDateTime.AtLocal(time.LocalNanos + step, time.Zone),
        _ => null,
    };

    private static FeelDateTime? DateTime(FeelDateTime low, FeelDateTime high)
    {
        var (start, end) = (low.Instant(FeelZone.Utc), high.Instant(FeelZone.Utc));
        return end - start > 1 ? FeelDateTime.AtLocal(start + ((end - start) / 2), low.Zone is null ? null : FeelZone.Utc) : null;
    }

    private static FeelNumber? Number(FeelNumber low, FeelNumber high, bool wholeNumbers)
    {
        if (!low.TryToDecimal(out var a) || !high.TryToDecimal(out var b) || Math.Abs(a) > 1e20m || Math.Abs(b) > 1e20m)
        {
            return null;
        }

        return wholeNumbers
            ? b - a > 1 ? FeelNumber.Of(a + 1) : null
            : b - a > 1e-8m ? FeelNumber.Of(a + ((b - a) / 2)) : null;
    }
}
