using System.Collections.Immutable;
using System.Text.Json;
using ErAlerts.Domain.Time.Holidays;

namespace ErAlerts.Domain.Time.Reading;

/// <summary>Reads a calendar file. A file with any mistake is refused as a whole, and every mistake is named with its place.</summary>
public static class BusinessCalendarReader
{
    private const int MaxBytes = 1 << 20;
    private const int MaxClosures = 1_000;
    private const int LeastBusinessDaysAYear = 100;

    /// <summary>Reads the bytes of a file; its name appears in the faults only.</summary>
    public static CalendarReading Read(ReadOnlyMemory<byte> json, string file)
    {
        var faults = new CalendarFaults(file);
        var content = Parse(json, faults) is { } root ? Content(root, faults) : null;
        return faults.Any || content is null
            ? new CalendarReading(null, faults.InOrder)
            : new CalendarReading(new BusinessCalendar(content), []);
    }

    private static JsonValue? Parse(ReadOnlyMemory<byte> json, CalendarFaults faults)
    {
        if (json.Length > MaxBytes)
        {
            faults.Add(JsonPlace.Root, "too-large", "A calendar file is at most one megabyte.");
            return null;
        }

        try
        {
            return JsonValueReader.Read(json.Span);
        }
        catch (JsonException mistake)
        {
            var line = (int)(mistake.LineNumber ?? 0) + 1;
            faults.Add(JsonPlace.Root with { Line = line }, "not-json", $"This is no JSON: {mistake.Message}");
            return null;
        }
    }

    private static CalendarContent? Content(JsonValue root, CalendarFaults faults)
    {
        var fields = new ObjectFields(root, faults);
        var id = fields.KebabId("id", faults);
        var name = fields.Text("name");
        var zone = Zone(fields, faults);
        var cutOff = fields.TimeOfDay("cutOff", "bad-cut-off", faults);
        var next = fields.Flag("countEntryOnNonBusinessDayAsNext");
        var morning = fields.TimeOfDay("morning", "bad-morning", faults) ?? new TimeOnly(7, 0);
        var weekend = Weekend(fields, faults);
        var rules = new HolidayRulesReader(faults).Read(fields.List("holidays", required: true));
        var closures = Closures(fields, weekend, faults);
        fields.RefuseTheRest();
        RefuseTooFewBusinessDays(fields, weekend, rules, faults);
        return zone is null ? null : new CalendarContent(id, name, zone, cutOff, next, morning, weekend, rules, closures);
    }

    private static CountyZone? Zone(ObjectFields fields, CalendarFaults faults)
    {
        var id = fields.Text("zone");
        var zone = id.Length > 0 ? CountyZone.Find(id) : null;
        if (id.Length > 0 && zone is null)
        {
            faults.Add(fields.PlaceOf("zone"), "unknown-zone", $"'{id}' is no zone of the tz database, such as America/Los_Angeles.");
        }

        return zone;
    }

    private static ImmutableArray<DayOfWeek> Weekend(ObjectFields fields, CalendarFaults faults)
    {
        var weekend = ImmutableArray.CreateBuilder<DayOfWeek>();
        foreach (var item in fields.List("weekend", required: true))
        {
            if (DateFields.WeekdayOf(item, faults) is not { } weekday)
            {
                continue;
            }

            if (weekend.Contains(weekday))
            {
                faults.Add(item.Place, "duplicate-weekday", $"'{item.Text}' is a weekend day already.");
            }

            weekend.Add(weekday);
        }

        return weekend.ToImmutable();
    }

    private static ImmutableArray<Closure> Closures(ObjectFields calendar, ImmutableArray<DayOfWeek> weekend, CalendarFaults faults)
    {
        var closures = new SortedDictionary<DateOnly, Closure>();
        var items = calendar.List("closures", required: false);
        if (items.Length > MaxClosures)
        {
            faults.Add(calendar.PlaceOf("closures"), "too-many-closures", $"A calendar has at most {MaxClosures} closures.");
        }

        foreach (var item in items)
        {
            var fields = new ObjectFields(item, faults);
            var date = fields.Date("date", faults);
            var closure = new Closure(date ?? default, fields.Text("name"), fields.Text("source", "source-missing"));
            fields.RefuseTheRest();
            if (date is { } day && weekend.Contains(day.DayOfWeek))
            {
                faults.Add(fields.PlaceOf("date"), "closure-on-weekend", $"{day:yyyy-MM-dd} is a {day.DayOfWeek}, when the county is closed in any case.");
            }

            if (date is not null && !closures.TryAdd(closure.Date, closure))
            {
                faults.Add(fields.PlaceOf("date"), "duplicate-closure", $"{closure.Date:yyyy-MM-dd} is closed already by '{closures[closure.Date].Name}'.");
            }
        }

        return [.. closures.Values];
    }

    /// <summary>A rule closes at most two days of one year; what then remains must be enough for every count to end.</summary>
    private static void RefuseTooFewBusinessDays(
        ObjectFields fields, ImmutableArray<DayOfWeek> weekend, ImmutableArray<HolidayRule> rules, CalendarFaults faults)
    {
        const int WholeWeeksAYear = 52;
        if ((WholeWeeksAYear * (7 - weekend.Length)) - (2 * rules.Length) < LeastBusinessDaysAYear)
        {
            faults.Add(fields.Place, "too-few-business-days", $"These weekends and holidays may leave fewer than {LeastBusinessDaysAYear} business days in a year.");
        }
    }
}
