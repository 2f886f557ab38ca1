using System.Globalization;
using ErAlerts.Domain.Time;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>County dates and times as stories write them: <c>Tue 2026-06-30 14:00</c>. A weekday that does not fit the date fails.</summary>
internal static class Moments
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string text, BusinessCalendar calendar) =>
        calendar.AtLocal(DateTime.ParseExact(text, "ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).At;
}
