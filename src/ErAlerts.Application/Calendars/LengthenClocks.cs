using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Calendars;

/// <summary>
/// Counts running clocks again under another calendar. Day 0 stays; a clock is only ever lengthened, and one that was counted by that
/// calendar already is left alone, so that two nodes may do this at once and often.
/// </summary>
/// <param name="known">The calendar of a version; null when it was never here.</param>
/// <param name="after">The calendar that counts from now on.</param>
internal sealed class LengthenClocks(Func<string, BusinessCalendar?> known, BusinessCalendar after)
{
    /// <summary>The change that it would be.</summary>
    public CalendarChange Of(RunningClocks clocks) => new(
        after.Version,
        [
            .. from process in clocks.Processes
               let due = ReviewsDue(process)
               where due is not null && !process.Review!.Sensitive
               group process by (process.Review!.Office, Old: process.Review.DueOn!.Value, New: due.DueOn) into moved
               orderby moved.Key.Office, moved.Key.Old
               select new MovedDueDate(moved.Key.Office, moved.Key.Old, moved.Key.New, moved.Count()),
        ],
        clocks.Processes.Sum(p => p.Timers.Count(t => DueOf(t) is not null)));

    /// <summary>Makes the change, with an entry in the stream of each review; answers what moved.</summary>
    public CalendarChange Apply(RunningClocks clocks, Trigger trigger, Action<AuditEntry> audit)
    {
        var change = Of(clocks);
        foreach (var process in clocks.Processes)
        {
            Apply(process, trigger, audit);
        }

        return change;
    }

    private void Apply(ProcessClocks process, Trigger trigger, Action<AuditEntry> audit)
    {
        var moved = new Dictionary<DateOnly, DateOnly>();
        var reviewsDue = ReviewsDue(process);
        if (reviewsDue is not null)
        {
            var review = process.Review!;
            moved[review.DueOn!.Value] = reviewsDue.DueOn;
            audit(Entry(review, reviewsDue, trigger));
            review.ClockLengthened(review.Cycle.Clock! with { DueOn = reviewsDue.DueOn, OverdueAt = reviewsDue.OverdueAt, CalendarVersion = after.Version });
        }

        foreach (var timer in process.Timers)
        {
            if (DueOf(timer) is { } later)
            {
                moved[timer.DueOn!.Value] = later;
                timer.Lengthened(Shifted(timer, later), later, after.Version);
            }
        }

        Follow(process.Work, moved);
    }

    /// <summary>
    /// A review is as long as the timer that closes the same days, so that the date people are shown and the instant at which it falls due stay one; where
    /// that timer has fired, as long as the calendar said that counted it.
    /// </summary>
    private Deadline? ReviewsDue(ProcessClocks process)
    {
        if (process.Review is not { Day0: { } day0, DueOn: { } dueOn, CalendarVersion: { } version } || version == after.Version)
        {
            return null;
        }

        var timer = process.Timers.FirstOrDefault(t => t.Day0 == day0 && t.DueOn == dueOn);
        var length = timer?.BusinessDays is { } days ? new BusinessDays(days) : known(version)?.BusinessDaysBetween(day0, dueOn);
        return length is { } n && after.DueFrom(day0, n) is var later && later.DueOn > dueOn ? later : null;
    }

    private DateOnly? DueOf(ProcessTimer timer) =>
        timer is { Day0: { } day0, DueOn: { } dueOn, BusinessDays: { } days } && timer.CalendarVersion != after.Version
        && after.DueOn(day0, new BusinessDays(days)) is var later && later > dueOn
            ? later
            : null;

    /// <summary>The same county time of day on the later date: a morning stays a morning, and the midnight after a day the midnight after it.</summary>
    private DateTimeOffset Shifted(ProcessTimer timer, DateOnly later) =>
        after.AtLocal(after.LocalTime(timer.DueAt).AddDays(later.DayNumber - timer.DueOn!.Value.DayNumber)).At;

    private void Follow(IEnumerable<WorkItem> items, Dictionary<DateOnly, DateOnly> moved)
    {
        foreach (var item in items)
        {
            if (item.DueOn is { } old && moved.TryGetValue(old, out var later))
            {
                item.DueOn = later;
                item.OverdueAt = after.OverAt(later);
            }
        }
    }

    private AuditEntry Entry(Review review, Deadline later, Trigger trigger) => new()
    {
        Stream = AuditStreams.Of(review),
        At = trigger.At,
        Actor = trigger.Actor,
        Act = "clock-lengthened",
        DueAt = later.OverdueAt,
        RuleVersion = after.Version,
        Detail = string.Create(CultureInfo.InvariantCulture, $"old={review.DueOn:yyyy-MM-dd};new={later.DueOn:yyyy-MM-dd}"),
    };
}
