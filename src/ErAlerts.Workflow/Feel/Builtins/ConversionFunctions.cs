using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Conversion functions (DMN table 72).</summary>
internal static class ConversionFunctions
{
    private static readonly Parameter DateOrDateTime = OneOf("from", SimpleType.Date, SimpleType.DateTime);

    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new(
            "date",
            new Signature([Text("from")], call => Known(call, FeelDate.Read(call.Text(0)))),
            new Signature([DateOrDateTime], call => call[0] is FeelDateTime time ? time.Date : call[0]),
            new Signature([Number("year"), Number("month"), Number("day")], DateOfParts)),
        new(
            "date and time",
            new Signature([Text("from")], call => Known(call, FeelDateTime.Read(call.Text(0)))),
            new Signature([DateOrDateTime], call => call[0] is FeelDate date ? new FeelDateTime(date, 0, zone: null) : call[0]),
            new Signature([DateOrDateTime with { Name = "date" }, OneOf("time", SimpleType.Time)], call =>
                FeelDateTime.Of(DateOf(call[0]), (FeelTime)call[1])),
            new Signature([DateOrDateTime with { Name = "date" }, OneOf("time", SimpleType.Time), Text("timezone")], InZone)),
        new(
            "time",
            new Signature([Text("from")], call => Known(call, FeelTime.Read(call.Text(0)))),
            new Signature([OneOf("from", SimpleType.Time, SimpleType.DateTime, SimpleType.Date)], TimeOf),
            new Signature([Number("hour"), Number("minute"), Number("second"), OneOf("offset", SimpleType.DaysDuration).Optional()], TimeOfParts)),
        new("number", new Signature([Text("from"), Text("grouping separator").Optional(), Text("decimal separator").Optional()], NumberOf)),
        new("string", new Signature([Something("from")], call => call.Run.Text(Wording.Of(call[0])))),
        new("range", new Signature([Text("from")], call => Known(call, RangeText.Read(call.Text(0))))),
        new("duration", new Signature([Text("from")], call => Known(call, DurationText.Read(call.Text(0))))),
        new("years and months duration", new Signature(
            [DateOrDateTime, OneOf("to", SimpleType.Date, SimpleType.DateTime)], call => MonthsBetween(call[0], call[1]))),
    ];

    private static FeelValue Known(Call call, FeelValue? value) => value ?? call.Fail($"'{call.Text(0)}' cannot be read.");

    private static FeelDate DateOf(FeelValue value) => value as FeelDate ?? ((FeelDateTime)value).Date;

    /// <summary>DMN 1.6: the date and time of day on the clock of an offset or IANA zone.</summary>
    private static FeelValue InZone(Call call) => TemporalText.Zone(call.Text(2)) is { } zone
        ? new FeelDateTime(DateOf(call[0]), ((FeelTime)call[1]).NanosOfDay, zone)
        : call.Fail($"there is no time zone '{call.Text(2)}'.");

    private static FeelValue DateOfParts(Call call) =>
        call.Whole(0, out var year) && call.Whole(1, out var month) && call.Whole(2, out var day) && FeelDate.Of(year, month, day) is { } date
            ? date
            : call.Fail("there is no such day.");

    private static FeelTime TimeOf(Call call) => call[0] switch
    {
        FeelTime time => time,
        FeelDateTime time => time.Time,
        _ => new FeelTime(0, FeelZone.Utc),
    };

    private static FeelValue TimeOfParts(Call call)
    {
        var seconds = FeelDaysDuration.OfSeconds(call.Number(2));
        if (!call.Whole(0, out var hour) || !call.Whole(1, out var minute) || hour is < 0 or > 23 || minute is < 0 or > 59
            || seconds is null || seconds.Nanos < 0 || seconds.Nanos >= Nanoseconds.PerMinute)
        {
            return call.Fail("there is no such time.");
        }

        var nanos = (hour * Nanoseconds.PerHour) + (minute * Nanoseconds.PerMinute) + (long)seconds.Nanos;
        if (!call.Has(3))
        {
            return new FeelTime(nanos, zone: null);
        }

        return FeelZone.Offset((long)(((FeelDaysDuration)call[3]).Nanos / Nanoseconds.PerSecond)) is { } zone
            ? new FeelTime(nanos, zone)
            : call.Fail("the offset must lie between -PT14H and PT14H.");
    }

    /// <summary>Separators are a blank, comma or point to group, a comma or point before the fraction, never the same (table 72, note 1).</summary>
    private static FeelValue NumberOf(Call call)
    {
        var (grouping, fraction) = (call.Has(1) ? call.Text(1) : null, call.Has(2) ? call.Text(2) : null);
        if (grouping is not (null or " " or "," or ".") || fraction is not (null or "," or ".") || (grouping is not null && grouping == fraction))
        {
            return call.Fail("a separator is not allowed.");
        }

        var digits = grouping is null ? call.Text(0) : call.Text(0).Replace(grouping, "", StringComparison.Ordinal);
        if (fraction is "," && digits.Contains('.', StringComparison.Ordinal))
        {
            return call.Fail($"'{call.Text(0)}' is not a number.");
        }

        digits = fraction is null ? digits : digits.Replace(fraction, ".", StringComparison.Ordinal);
        return PlainText.Read(digits) is { } number ? new FeelNumber(number) : call.Fail($"'{call.Text(0)}' is not a number.");
    }

    /// <summary>Whole months from one date to another, counted as XPath does: a month is over when its day and time come again.</summary>
    private static FeelMonthsDuration MonthsBetween(FeelValue from, FeelValue to)
    {
        var (start, end) = (LocalParts(from), LocalParts(to));
        var months = ((end.Date.Year - (long)start.Date.Year) * 12) + end.Date.Month - start.Date.Month;
        var (first, last) = ((start.Date.Day, start.Nanos), (end.Date.Day, end.Nanos));
        var cut = months > 0 && last.CompareTo(first) < 0 ? -1 : months < 0 && last.CompareTo(first) > 0 ? 1 : 0;
        return FeelMonthsDuration.Of(months + cut);
    }

    private static (FeelDate Date, long Nanos) LocalParts(FeelValue value) =>
        value is FeelDateTime time ? (time.Date, time.NanosOfDay) : ((FeelDate)value, 0);
}
