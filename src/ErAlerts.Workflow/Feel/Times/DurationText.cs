using System.Globalization;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Times;

/// <summary>Reads and writes durations in the lexical forms of xs:yearMonthDuration and xs:dayTimeDuration.</summary>
internal static class DurationText
{
    public static FeelValue? Read(string text)
    {
        var cursor = new TextCursor(text);
        var sign = cursor.Take('-') ? -1 : 1;
        if (!cursor.Take('P') || cursor.AtEnd)
        {
            return null;
        }

        return cursor.Rest.IndexOfAny('Y', 'M') is var mark && mark >= 0 && !cursor.Rest.Contains('D') && !cursor.Rest.Contains('T')
            ? Months(ref cursor, sign)
            : Days(ref cursor, sign);
    }

    public static string Of(FeelMonthsDuration duration)
    {
        var (sign, years, months) = (duration.TotalMonths < 0 ? "-" : "", Math.Abs(duration.Years), Math.Abs(duration.Months));
        return (years, months) switch
        {
            (0, _) => $"{sign}P{months}M",
            (_, 0) => $"{sign}P{years}Y",
            _ => $"{sign}P{years}Y{months}M",
        };
    }

    public static string Of(FeelDaysDuration duration)
    {
        if (duration.Nanos == 0)
        {
            return "PT0S";
        }

        var sign = duration.Nanos < 0 ? "-" : "";
        var days = duration.Days == 0 ? "" : $"{Math.Abs(duration.Days)}D";
        var hours = duration.Hours == 0 ? "" : $"{Math.Abs(duration.Hours)}H";
        var minutes = duration.Minutes == 0 ? "" : $"{Math.Abs(duration.Minutes)}M";
        var seconds = duration.NanosOfMinute == 0 ? "" : $"{TemporalWords.Seconds(Math.Abs(duration.NanosOfMinute), "0")}S";
        var time = hours + minutes + seconds;
        return time.Length == 0 ? $"{sign}P{days}" : $"{sign}P{days}T{time}";
    }

    private static FeelMonthsDuration? Months(ref TextCursor cursor, int sign)
    {
        var years = TakePart(ref cursor, 'Y');
        var months = TakePart(ref cursor, 'M');
        var total = (years * 12) + months;
        return cursor.AtEnd && total is { } known && known <= long.MaxValue ? FeelMonthsDuration.Of((long)(sign * known)) : null;
    }

    private static FeelDaysDuration? Days(ref TextCursor cursor, int sign)
    {
        var total = TakePart(ref cursor, 'D') * Nanoseconds.PerDay;
        if (cursor.Take('T'))
        {
            if (cursor.AtEnd)
            {
                return null;
            }

            total += TakePart(ref cursor, 'H') * Nanoseconds.PerHour;
            total += TakePart(ref cursor, 'M') * Nanoseconds.PerMinute;
            total += TakeSeconds(ref cursor);
        }

        return cursor.AtEnd && total is { } nanos ? FeelDaysDuration.OfNanos(sign * nanos) : null;
    }

    /// <summary>The number before a letter, zero when the part is absent; null when it is too long to be meant.</summary>
    private static Int128? TakePart(ref TextCursor cursor, char letter)
    {
        var ahead = cursor;
        var digits = ahead.TakeDigits();
        if (digits.IsEmpty || !ahead.Take(letter))
        {
            return Int128.Zero;
        }

        cursor = ahead;
        return digits.Length > 18 ? null : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static Int128? TakeSeconds(ref TextCursor cursor)
    {
        if (cursor.AtEnd)
        {
            return Int128.Zero;
        }

        var digits = cursor.TakeDigits();
        if (digits.Length is 0 or > 18 || !cursor.TakeFraction(out var fraction) || !cursor.Take('S'))
        {
            return null;
        }

        return ((Int128)long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) * Nanoseconds.PerSecond) + fraction;
    }
}
