using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Processes;

/// <summary>
/// Turns the length that a drawing gives a timer into an instant. Business days end when their last day is over (or at its morning where
/// the drawing says <c>er:at="morning"</c>); calendar days and months keep the county's time of day across daylight saving.
/// </summary>
public static class TimerDates
{
    private const string Morning = "morning";

    /// <summary>
    /// The instant at which a timer armed at <paramref name="from"/> falls due. One that lies further off than can be counted never does
    /// (<see cref="TimerLength.Never"/>); one that lies before all that can be counted is due at once.
    /// </summary>
    public static TimerDue Due(TimerLength length, DateTimeOffset from, BusinessCalendar calendar)
    {
        try
        {
            var due = Count(length, from, calendar);
            return due.At < TimerLength.Never ? due : new TimerDue(TimerLength.Never);
        }
        catch (ArgumentOutOfRangeException)
        {
            return new TimerDue(IsBehind(length) ? from : TimerLength.Never);
        }
    }

    private static bool IsBehind(TimerLength length) => length switch
    {
        TimerLength.Duration duration => duration.Years < 0 || duration.Months < 0 || duration.Days < 0 || duration.Time < TimeSpan.Zero,
        TimerLength.At at => at.Local.Year < 2,
        TimerLength.Cycle cycle => IsBehind(cycle.Next),
        _ => false,
    };

    private static TimerDue Count(TimerLength length, DateTimeOffset from, BusinessCalendar calendar) => length switch
    {
        TimerLength.Duration { BusinessDays: true } business => InBusinessDays(business, from, calendar),
        TimerLength.Duration duration => new TimerDue(InCalendarTime(duration, from, calendar)),
        TimerLength.At at => new TimerDue(at.Instant ?? calendar.AtLocal(at.Local).At),
        TimerLength.Cycle cycle => Count(cycle.Next, from, calendar),
        _ => throw new InvalidOperationException($"No host knows a timer of the kind {length.GetType().Name}."),
    };

    private static TimerDue InBusinessDays(TimerLength.Duration length, DateTimeOffset from, BusinessCalendar calendar)
    {
        var deadline = calendar.DueFor(from, new BusinessDays(length.Days));
        var at = length.Attributes.Find("at") == Morning ? calendar.MorningOf(deadline.DueOn) : deadline.OverdueAt;
        return new TimerDue(at + length.Time, deadline.DueOn, deadline.Day0, length.Days, deadline.CalendarVersion);
    }

    private static DateTimeOffset InCalendarTime(TimerLength.Duration length, DateTimeOffset from, BusinessCalendar calendar)
    {
        if (length is { Years: 0, Months: 0, Days: 0 })
        {
            return from + length.Time;
        }

        var local = calendar.LocalTime(from).AddMonths((length.Years * 12) + length.Months).AddDays(length.Days);
        return calendar.AtLocal(local).At + length.Time;
    }
}
