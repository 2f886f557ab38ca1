using System.Globalization;
using System.Text.Json;
using ErAlerts.Domain.Time.Holidays;

namespace ErAlerts.Domain.Time.Reading;

/// <summary>Dates, times of day and weekdays as a calendar file writes them.</summary>
internal static class DateFields
{
    /// <summary>A required date; null, with a fault, when it is missing or no date.</summary>
    public static DateOnly? Date(this ObjectFields fields, string name, CalendarFaults faults) =>
        fields.Required(name) is { } found ? DateOf(found, faults) : null;

    /// <summary>The dates between which a rule is in force; open where a field is absent.</summary>
    public static EffectiveRange Range(this ObjectFields fields, CalendarFaults faults)
    {
        var from = fields.Optional("from") is { } start ? DateOf(start, faults) : null;
        var until = fields.Optional("until") is { } end ? DateOf(end, faults) : null;
        var range = new EffectiveRange(from, until);
        if (range.IsReversed)
        {
            faults.Add(fields.PlaceOf("until"), "range-reversed", $"The rule would end on {until:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.");
        }

        return range;
    }

    /// <summary>A time of day, HH:mm; null when it is absent, and also, with a fault, when it is no time of day.</summary>
    public static TimeOnly? TimeOfDay(this ObjectFields fields, string name, string code, CalendarFaults faults)
    {
        if (fields.Optional(name) is not { } found || fields.TextOf(found) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time > TimeOnly.MinValue)
        {
            return time;
        }

        faults.Add(found.Place, code, $"'{text}' does not lie within the day: '{name}' is a county time from 00:01 to 23:59, written HH:mm.");
        return null;
    }

    public static DayOfWeek? WeekdayOf(JsonValue value, CalendarFaults faults)
    {
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
        {
            if (string.Equals(value.Text, weekday.ToString().ToLowerInvariant(), StringComparison.Ordinal))
            {
                return weekday;
            }
        }

        faults.Add(value.Place, "bad-weekday", $"'{value.Text}' is no weekday; they run from 'sunday' to 'saturday', in small letters.");
        return null;
    }

    private static DateOnly? DateOf(JsonValue value, CalendarFaults faults)
    {
        if (value.Kind == JsonValueKind.String
            && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && BusinessCalendar.Covers(date))
        {
            return date;
        }

        faults.Add(value.Place, "bad-date", $"'{value.Text}' is no date from 1900-01-01 to 2199-12-31, written yyyy-MM-dd.");
        return null;
    }
}
