using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>Dates and times moved by durations, and the durations between them (DMN table 57).</summary>
internal static class DateArithmetic
{
    /// <summary>A point in time moved forward (1) or back (-1) by a duration.</summary>
    public static FeelValue Move(FeelValue point, FeelValue duration, int sign, FeelRun run)
    {
        var moved = (point, duration) switch
        {
            (FeelDate date, FeelMonthsDuration months) => Move(date, sign * (Int128)months.TotalMonths),
            (FeelDate date, FeelDaysDuration days) =>
                FeelDateTime.AtLocal(((Int128)date.DayNumber * Nanoseconds.PerDay) + (sign * days.Nanos), zone: null)?.Date,
            (FeelDateTime time, FeelMonthsDuration months) =>
                Move(time.Date, sign * (Int128)months.TotalMonths) is { } date ? new FeelDateTime(date, time.NanosOfDay, time.Zone) : null,
            (FeelDateTime time, FeelDaysDuration days) => Move(time, sign * days.Nanos),
            (FeelTime time, FeelDaysDuration days) => (FeelValue?)FeelTime.Wrapped(time.NanosOfDay + (sign * days.Nanos), time.Zone),
            (FeelTime, _) => run.Fail(ProblemCodes.TypeMismatch, "A time of day does not move by months."),
            _ => null,
        };
        return moved ?? run.Fail(ProblemCodes.OutOfDomain, "The date is beyond the legal years.");
    }

    /// <summary>What lies between two points: both tied to UTC or neither. A date is its midnight in UTC beside a date and time.</summary>
    public static FeelValue Between(FeelValue left, FeelValue right, FeelRun run)
    {
        var nanos = (left, right) switch
        {
            (FeelDate a, FeelDate b) => (a.DayNumber - (Int128)b.DayNumber) * Nanoseconds.PerDay,
            (FeelTime a, FeelTime b) when a.Zone is null == b.Zone is null =>
                Ordering.UtcNanos(a, FeelZone.Utc) - (Int128)Ordering.UtcNanos(b, FeelZone.Utc),
            (FeelDateTime or FeelDate, FeelDateTime or FeelDate) => Between(AtMidnight(left), AtMidnight(right)),
            _ => null,
        };
        return nanos is { } known && FeelDaysDuration.OfNanos(known) is { } duration
            ? duration
            : run.Fail(ProblemCodes.TypeMismatch, $"{Kinds.Of(left)} - {Kinds.Of(right)} is not defined for these: both or neither are tied to UTC.");
    }

    /// <summary>A date moved by months; the day is the last of its month where there is no such day.</summary>
    public static FeelDate? Move(FeelDate date, Int128 months)
    {
        var total = ((Int128)date.Year * 12) + date.Month - 1 + months;
        var month = (int)(((total % 12) + 12) % 12);
        var year = (total - month) / 12;
        return Int128.Abs(year) > CivilCalendar.GreatestYear
            ? null
            : FeelDate.Of((long)year, month + 1, Math.Min(date.Day, CivilCalendar.DaysIn((long)year, month + 1)));
    }

    /// <summary>A date as the midnight that begins it in UTC (DMN 10.3.2.3.5).</summary>
    public static FeelDateTime AtMidnight(FeelValue value) =>
        value is FeelDate date ? new FeelDateTime(date, 0, FeelZone.Utc) : (FeelDateTime)value;

    private static FeelDateTime? Move(FeelDateTime time, Int128 nanos) => time.Zone is { Id: not null } zone
        ? FeelDateTime.AtInstant(time.Instant(zone) + nanos, zone)
        : FeelDateTime.AtLocal(time.LocalNanos + nanos, time.Zone);

    private static Int128? Between(FeelDateTime a, FeelDateTime b) =>
        a.Zone is null == b.Zone is null ? a.Instant(FeelZone.Utc) - b.Instant(FeelZone.Utc) : null;
}
