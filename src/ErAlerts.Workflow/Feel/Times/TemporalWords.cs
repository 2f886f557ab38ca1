using System.Globalization;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Times;

/// <summary>Writes dates and times so that they can be read again.</summary>
internal static class TemporalWords
{
    public static string Of(FeelDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Year < 0 ? "-" : "")}{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");

    public static string Of(FeelTime time) => Clock(time.NanosOfDay) + Of(time.Zone);

    public static string Of(FeelDateTime time) => $"{Of(time.Date)}T{Clock(time.NanosOfDay)}{Of(time.Zone)}";

    /// <summary>Nanoseconds of a minute as seconds, with as much of a fraction as there is.</summary>
    public static string Seconds(long nanos, string wholeFormat)
    {
        var whole = (nanos / Nanoseconds.PerSecond).ToString(wholeFormat, CultureInfo.InvariantCulture);
        var fraction = nanos % Nanoseconds.PerSecond;
        return fraction == 0 ? whole : $"{whole}.{fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }

    private static string Clock(long nanos) => string.Create(
        CultureInfo.InvariantCulture,
        $"{nanos / Nanoseconds.PerHour:00}:{nanos / Nanoseconds.PerMinute % 60:00}:{Seconds(nanos % Nanoseconds.PerMinute, "00")}");

    private static string Of(FeelZone? zone) => zone switch
    {
        null => "",
        { Id: { } id } => "@" + id,
        { StandardOffset: 0 } => "Z",
        { StandardOffset: var offset } => Offset(offset),
    };

    private static string Offset(int seconds)
    {
        var (sign, size) = (seconds < 0 ? '-' : '+', Math.Abs(seconds));
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }
}
