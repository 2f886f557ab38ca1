using System.Globalization;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Times;

/// <summary>Reads dates and times in the lexical form of XML Schema, with FEEL's <c>@zone</c> (DMN 10.3.4.1). Null for any other text.</summary>
internal static class TemporalText
{
    public static FeelDate? Date(string text)
    {
        var cursor = new TextCursor(text);
        return TakeDate(ref cursor) is { } date && cursor.AtEnd ? date : null;
    }

    public static FeelTime? Time(string text)
    {
        var cursor = new TextCursor(text);
        return TakeTime(ref cursor, out var nanos, out var zone) && nanos < Nanoseconds.PerDay ? new FeelTime(nanos, zone) : null;
    }

    public static FeelDateTime? DateTime(string text)
    {
        var cursor = new TextCursor(text);
        if (TakeDate(ref cursor) is not { } date)
        {
            return null;
        }

        if (cursor.AtEnd)
        {
            return new FeelDateTime(date, 0, zone: null);
        }

        return cursor.Take('T') && TakeTime(ref cursor, out var nanos, out var zone)
            ? FeelDateTime.AtLocal(((Int128)date.DayNumber * Nanoseconds.PerDay) + nanos, zone)
            : null;
    }

    /// <summary>Any of the four: date, time, date and time, duration (grammar rule 65).</summary>
    public static FeelValue? Any(string text) =>
        (FeelValue?)Date(text) ?? (FeelValue?)DateTime(text) ?? (FeelValue?)Time(text) ?? DurationText.Read(text);

    /// <summary>Z, an offset or an IANA zone.</summary>
    public static FeelZone? Zone(string text)
    {
        var cursor = new TextCursor(text);
        return cursor.Next is 'Z' or 'z' or '+' or '-' && TakeZone(ref cursor, out var zone) ? zone : FeelZone.Named(text);
    }

    private static FeelDate? TakeDate(ref TextCursor cursor)
    {
        var negative = cursor.Take('-');
        var digits = cursor.TakeDigits();
        if (digits.Length is < 4 or > 9 || (digits.Length > 4 && digits[0] == '0'))
        {
            return null;
        }

        var year = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return cursor.Take('-') && cursor.Take(2, out var month) && cursor.Take('-') && cursor.Take(2, out var day)
            ? FeelDate.Of(negative ? -year : year, month, day)
            : null;
    }

    private static bool TakeTime(ref TextCursor cursor, out long nanos, out FeelZone? zone)
    {
        (nanos, zone) = (0, null);
        if (!cursor.Take(2, out var hour) || !cursor.Take(':') || !cursor.Take(2, out var minute)
            || !cursor.Take(':') || !cursor.Take(2, out var second) || !cursor.TakeFraction(out var fraction))
        {
            return false;
        }

        nanos = (hour * Nanoseconds.PerHour) + (minute * Nanoseconds.PerMinute) + (second * Nanoseconds.PerSecond) + fraction;
        var isTime = hour < 24 && minute < 60 && second < 60;
        return isTime && TakeZone(ref cursor, out zone);
    }

    private static bool TakeZone(ref TextCursor cursor, out FeelZone? zone)
    {
        zone = null;
        if (cursor.AtEnd)
        {
            return true;
        }

        zone = cursor.Next switch
        {
            'Z' or 'z' when cursor.Rest.Length == 1 => FeelZone.Utc,
            '@' => FeelZone.Named(cursor.Rest[1..].ToString()),
            '+' or '-' => TakeOffset(ref cursor),
            _ => null,
        };
        return zone is not null;
    }

    /// <summary>Seconds are beyond XML Schema, but <c>time(h, m, s, offset)</c> can make an offset that has them.</summary>
    private static FeelZone? TakeOffset(ref TextCursor cursor)
    {
        var sign = cursor.Take('-') ? -1 : 1;
        _ = sign < 0 || cursor.Take('+');
        if (!cursor.Take(2, out var hours) || !cursor.Take(':') || !cursor.Take(2, out var minutes) || minutes > 59)
        {
            return null;
        }

        var seconds = 0;
        if (cursor.Take(':') && (!cursor.Take(2, out seconds) || seconds > 59))
        {
            return null;
        }

        return cursor.AtEnd ? FeelZone.Offset(sign * ((hours * 3600L) + (minutes * 60) + seconds)) : null;
    }
}
