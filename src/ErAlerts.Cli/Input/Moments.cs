using System.Globalization;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;

namespace ErAlerts.Cli.Input;

/// <summary>Dates and instants as people type them: <c>yyyy-MM-dd</c>, an instant with an offset, or a county local time without one.</summary>
internal static class Moments
{
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] WithOffset =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>A date; refuses <c>bad-date</c>.</summary>
    public static Outcome<DateOnly> Date(string text, string field)
    {
        if (!DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new Refusal("bad-date", $"'{text}' is not a date written as yyyy-MM-dd.", field);
        }

        return BusinessCalendar.Covers(date) ? date : new Refusal("date-out-of-range", $"{text} lies outside the years 1900 to 2199.", field);
    }

    /// <summary>The county date that a date or an instant means.</summary>
    public static Outcome<DateOnly> CountyDate(string text, string field, BusinessCalendar calendar) =>
        text.Length <= Day.Length ? Date(text, field) : Instant(text, field, calendar).Select(calendar.LocalDate);

    /// <summary>An instant; refuses <c>bad-instant</c> and a county local time that the change of clocks leaves out.</summary>
    public static Outcome<DateTimeOffset> Instant(string text, string field, BusinessCalendar calendar)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, utc, out var instant))
        {
            return InRange(instant, text, field);
        }

        if (!DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new Refusal("bad-instant", $"'{text}' is not an instant such as 2026-06-30T21:00:00Z, nor a county time such as 2026-06-30T14:00.", field);
        }

        var moment = calendar.AtLocal(local);
        return moment.Kind == LocalTimeKind.Never
            ? new Refusal("no-such-time", $"{text} does not exist in the county: clocks go forward over it.", field)
            : InRange(moment.At, text, field);
    }

    private static Outcome<DateTimeOffset> InRange(DateTimeOffset instant, string text, string field) =>
        BusinessCalendar.Covers(DateOnly.FromDateTime(instant.UtcDateTime)) ? instant : new Refusal("date-out-of-range", $"{text} lies outside the years 1900 to 2199.", field);
}
