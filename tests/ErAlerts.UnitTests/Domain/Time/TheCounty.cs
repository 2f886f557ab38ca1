using System.Globalization;
using System.Text;
using ErAlerts.Domain.Time;
using ErAlerts.Domain.Time.Reading;
using ErAlerts.UnitTests.PolicyFiles;

namespace ErAlerts.UnitTests.Domain.Time;

/// <summary>The county's own calendar file, read once, and shorthands for dates.</summary>
internal static class TheCounty
{
    public static string Json { get; } = PolicyFolder.Read("calendars", "los-angeles-county.json");

    public static BusinessCalendar Calendar { get; } = Read(Json);

    public static BusinessCalendar WithOptionB { get; } =
        Read(Json.Replace("\"countEntryOnNonBusinessDayAsNext\": false", "\"countEntryOnNonBusinessDayAsNext\": true", StringComparison.Ordinal));

    public static BusinessCalendar WithCutOffAtFive { get; } =
        Read(Json.Replace("\"cutOff\": null", "\"cutOff\": \"17:00\"", StringComparison.Ordinal));

    public static BusinessCalendar In(string zone) =>
        Read(Json.Replace("America/Los_Angeles", zone, StringComparison.Ordinal));

    public static BusinessCalendar Read(string json)
    {
        var reading = BusinessCalendarReader.Read(Encoding.UTF8.GetBytes(json), "calendar.json");
        Assert.Empty(reading.Faults);
        return reading.Calendar!;
    }

    public static BusinessDays Days(int n) => new(n);

    /// <summary>A date written "Wed 2026-07-08"; the weekday is checked.</summary>
    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in the county's time, written "2026-06-30 14:00".</summary>
    public static DateTimeOffset At(string local) =>
        Calendar.AtLocal(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).At;

    public static DateTimeOffset Utc(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
