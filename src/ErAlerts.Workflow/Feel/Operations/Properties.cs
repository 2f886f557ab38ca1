using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>What <c>value.name</c> selects (DMN tables 64 to 67).</summary>
internal static class Properties
{
    public static FeelValue Of(FeelValue value, string name, FeelRun run) => value switch
    {
        FeelNull => value,
        FeelContext context => context.TryGetValue(name, out var entry) ? entry : Missing(value, name, run),
        FeelList list => OfEach(list, name, run),
        _ => Named(value, name) ?? Missing(value, name, run),
    };

    private static FeelValue OfEach(FeelList list, string name, FeelRun run)
    {
        if (!run.Step(list.Count))
        {
            return FeelValue.Null;
        }

        var items = new FeelValue[list.Count];
        for (var at = 0; at < items.Length; at++)
        {
            items[at] = Of(list[at], name, run);
        }

        return run.Sized(FeelList.Of([.. items]));
    }

    private static FeelValue? Named(FeelValue value, string name) => value switch
    {
        FeelDate date => OfDate(date, name),
        FeelTime time => OfTime(time, name, time.Zone?.StandardOffset),
        FeelDateTime time => OfDate(time.Date, name) ?? OfTime(time.Time, name, time.OffsetSeconds()),
        FeelDaysDuration days => OfDays(days, name),
        FeelMonthsDuration months => OfMonths(months, name),
        FeelRange range => OfRange(range, name),
        _ => null,
    };

    private static FeelNumber? OfDate(FeelDate date, string name) => name switch
    {
        "year" => FeelNumber.Of(date.Year),
        "month" => FeelNumber.Of(date.Month),
        "day" => FeelNumber.Of(date.Day),
        "weekday" => FeelNumber.Of(CivilCalendar.Weekday(date.DayNumber)),
        _ => null,
    };

    private static FeelValue? OfTime(FeelTime time, string name, int? offset) => name switch
    {
        "hour" => FeelNumber.Of(time.Hour),
        "minute" => FeelNumber.Of(time.Minute),
        "second" => Seconds(time.NanosOfMinute),
        "time offset" => offset is { } seconds ? FeelDaysDuration.Of(TimeSpan.FromSeconds(seconds)) : FeelValue.Null,
        "timezone" => time.Zone?.Id is { } id ? FeelString.Of(id) : FeelValue.Null,
        _ => null,
    };

    private static FeelNumber? OfDays(FeelDaysDuration days, string name) => name switch
    {
        "days" => FeelNumber.Of(days.Days),
        "hours" => FeelNumber.Of(days.Hours),
        "minutes" => FeelNumber.Of(days.Minutes),
        "seconds" => Seconds(days.NanosOfMinute),
        _ => null,
    };

    private static FeelNumber? OfMonths(FeelMonthsDuration months, string name) => name switch
    {
        "years" => FeelNumber.Of(months.Years),
        "months" => FeelNumber.Of(months.Months),
        _ => null,
    };

    private static FeelValue? OfRange(FeelRange range, string name) => name switch
    {
        "start" => range.Start,
        "end" => range.End,
        "start included" => FeelBoolean.Of(range.StartIncluded),
        "end included" => FeelBoolean.Of(range.EndIncluded),
        _ => null,
    };

    private static FeelNumber Seconds(long nanos) => new(Decimal34.Of(nanos, -9)!.Value.StripZeros(0));

    private static FeelValue Missing(FeelValue value, string name, FeelRun run) =>
        run.Fail(ProblemCodes.UnknownEntry, $"A {Kinds.Of(value)} has no '{name}' here.");
}
