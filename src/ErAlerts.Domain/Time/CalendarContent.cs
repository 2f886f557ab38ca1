using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ErAlerts.Domain.Time.Holidays;

namespace ErAlerts.Domain.Time;

/// <summary>All that a calendar says, in the order of its file; closures are in the order of their dates.</summary>
internal sealed record CalendarContent(
    string Id,
    string Name,
    CountyZone Zone,
    TimeOnly? CutOff,
    bool CountEntryOnNonBusinessDayAsNext,
    TimeOnly Morning,
    ImmutableArray<DayOfWeek> Weekend,
    ImmutableArray<HolidayRule> Rules,
    ImmutableArray<Closure> Closures)
{
    /// <summary>Twelve hex digits over the meaning, so that spaces and the order of fields in the file do not matter.</summary>
    public string Version()
    {
        var text = new StringBuilder();
        Line(text, "calendar", Id, Name, Zone.Id, Time(CutOff), CountEntryOnNonBusinessDayAsNext ? "next" : "same", Time(Morning));
        Line(text, [.. Weekend.Order().Select(day => day.ToString())]);
        foreach (var rule in Rules)
        {
            Line(text, rule.Id, rule.Name, rule.Source, Date(rule.Effective.From), Date(rule.Effective.Until), rule.Canonical);
        }

        foreach (var closure in Closures)
        {
            Line(text, Date(closure.Date), closure.Name, closure.Source);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string> parts) =>
        text.AppendJoin('\u001f', parts).Append('\n');

    private static string Date(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture) ?? "-";

    private static string Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "-";
}
