using System.Collections.Immutable;
using System.Globalization;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Functions on dates, and the clock (DMN tables 77, 79, 82).</summary>
internal static class TemporalFunctions
{
    private static readonly ImmutableArray<string> Days = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames];
    private static readonly ImmutableArray<string> Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames];

    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new("is", new Signature([Any("value1"), Any("value2")], call => FeelBoolean.Of(Equality.Identical(call[0], call[1])))),
        OfDate("day of year", date => FeelNumber.Of(DayOfYear(date))),
        OfDate("day of week", date => FeelString.Of(Days[CivilCalendar.Weekday(date.DayNumber) % 7])),
        OfDate("month of year", date => FeelString.Of(Months[date.Month - 1])),
        OfDate("week of year", date => FeelNumber.Of(WeekOfYear(date))),
        new("now", new Signature([], call => (FeelValue?)Now(call) ?? FeelValue.Null)) { IsPure = false },
        new("today", new Signature([], call => (FeelValue?)Now(call)?.Date ?? FeelValue.Null)) { IsPure = false },
    ];

    private static BuiltinFunction OfDate(string name, Func<FeelDate, FeelValue> function) => new(name, new Signature(
        [OneOf("date", SimpleType.Date, SimpleType.DateTime)],
        call => function(call[0] as FeelDate ?? ((FeelDateTime)call[0]).Date)));

    private static long DayOfYear(FeelDate date) => date.DayNumber - CivilCalendar.DayNumber(date.Year, 1, 1) + 1;

    /// <summary>ISO 8601: the week belongs to the year of its Thursday.</summary>
    private static long WeekOfYear(FeelDate date)
    {
        var thursday = date.DayNumber + 4 - CivilCalendar.Weekday(date.DayNumber);
        var (year, _, _) = CivilCalendar.FromDayNumber(thursday);
        return ((thursday - CivilCalendar.DayNumber(year, 1, 1)) / 7) + 1;
    }

    private static FeelDateTime? Now(Call call)
    {
        if (call.Run.Options.Now is not { } now)
        {
            call.Run.Fail(ProblemCodes.NoClock, "This evaluation has no clock.");
            return null;
        }

        var id = call.Run.Options.Zone;
        var zone = id is null ? FeelZone.Utc : FeelZone.Named(id);
        if (zone is null)
        {
            call.Run.Fail(ProblemCodes.NoClock, $"There is no time zone '{id}'.");
        }

        return zone is null ? null : FeelDateTime.Of(now).In(zone);
    }
}
