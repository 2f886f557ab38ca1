using System.Collections.Immutable;
using ErAlerts.Domain.Time.Holidays;

namespace ErAlerts.Domain.Time.Reading;

/// <summary>Reads the yearly holidays of a calendar file, one rule at a time.</summary>
internal sealed class HolidayRulesReader(CalendarFaults faults)
{
    private readonly Dictionary<string, HolidayRule?> known = new(StringComparer.Ordinal);

    public ImmutableArray<HolidayRule> Read(ImmutableArray<JsonValue> items) => [.. items.Select(Rule).OfType<HolidayRule>()];

    private HolidayRule? Rule(JsonValue item)
    {
        var fields = new ObjectFields(item, faults);
        var id = fields.KebabId("id", faults);
        var name = fields.Text("name");
        var source = fields.Text("source", "source-missing");
        var range = fields.Range(faults);
        var rule = OfKind(fields, id, name, source, range);
        if (id.Length > 0 && !known.TryAdd(id, rule))
        {
            faults.Add(fields.PlaceOf("id"), "duplicate-id", $"Another holiday has the id '{id}' already.");
        }

        return rule;
    }

    private HolidayRule? OfKind(ObjectFields fields, string id, string name, string source, EffectiveRange range)
    {
        var kind = fields.Text("kind");
        HolidayRule? rule;
        switch (kind)
        {
            case "fixed":
                rule = new FixedDay(
                    id, name, source, range, Month(fields), fields.Number("day", 31), Kept(fields, "ifSaturday"), Kept(fields, "ifSunday"));
                RefuseImpossible(fields, (FixedDay)rule);
                break;
            case "nth-weekday":
                rule = new NthWeekday(id, name, source, range, Month(fields), Weekday(fields), fields.Number("nth", 4));
                break;
            case "last-weekday":
                rule = new LastWeekday(id, name, source, range, Month(fields), Weekday(fields));
                break;
            case "relative":
                rule = Relative(fields, id, name, source, range);
                break;
            default:
                RefuseKind(fields, kind);
                return null;
        }

        fields.RefuseTheRest();
        return rule;
    }

    /// <summary>Of an unknown kind the other fields cannot be judged.</summary>
    private void RefuseKind(ObjectFields fields, string kind)
    {
        if (kind.Length > 0)
        {
            faults.Add(
                fields.PlaceOf("kind"),
                "unknown-kind",
                $"'{kind}' is no kind of holiday; there are 'fixed', 'nth-weekday', 'last-weekday' and 'relative'.");
        }
    }

    private RelativeDay? Relative(ObjectFields fields, string id, string name, string source, EffectiveRange range)
    {
        var after = fields.Text("after");
        var days = fields.Number("days", 31);
        if (after.Length > 0 && !known.ContainsKey(after))
        {
            faults.Add(fields.PlaceOf("after"), "unknown-holiday", $"No holiday with the id '{after}' stands before this one.");
        }

        var rule = known.GetValueOrDefault(after);
        if (rule is RelativeDay)
        {
            faults.Add(fields.PlaceOf("after"), "relative-to-relative", $"'{after}' is itself counted from another holiday; count from that one.");
        }

        return rule is not null ? new RelativeDay(id, name, source, range, rule, days) : null;
    }

    private void RefuseImpossible(ObjectFields fields, FixedDay rule)
    {
        const int LeapYear = 2000;
        if (rule.DayIn(LeapYear) is null)
        {
            faults.Add(fields.PlaceOf("day"), "bad-date", $"No year has a day {rule.Day} in month {rule.Month}.");
        }
    }

    private static int Month(ObjectFields fields) => fields.Number("month", 12);

    private DayOfWeek Weekday(ObjectFields fields) =>
        fields.Required("weekday") is { } found && DateFields.WeekdayOf(found, faults) is { } weekday ? weekday : default;

    private Observance Kept(ObjectFields fields, string name)
    {
        var found = fields.Optional(name);
        switch (found?.Text)
        {
            case null:
                return Observance.SameDay;
            case "friday":
                return Observance.Friday;
            case "monday":
                return Observance.Monday;
            default:
                faults.Add(found.Place, "bad-observance", $"'{name}' is 'friday' or 'monday'; leave it out to keep the day itself.");
                return Observance.SameDay;
        }
    }
}
