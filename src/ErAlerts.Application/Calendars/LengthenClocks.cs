using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Calendars;

/// <summary>
/// Counts the running clocks again under another calendar. Day 0 stays; a clock is only ever lengthened, and one that was counted by the other
/// calendar already is left alone, so that two nodes may do this at once and often.
/// </summary>
internal sealed class LengthenClocks(BusinessCalendar before, BusinessCalendar after)
{
    /// <summary>The change that it would be.</summary>
    public CalendarChange Of(RunningClocks clocks) => new(
        after.Version,
        [
            .. from review in clocks.Reviews
               where !review.Sensitive
               let due = DueOf(review)
               where due is not null
               group review by (review.Office, Old: review.DueOn!.Value, New: due.DueOn) into moved
               orderby moved.Key.Office, moved.Key.Old
               select new MovedDueDate(moved.Key.Office, moved.Key.Old, moved.Key.New, moved.Count()),
        ],
        clocks.Timers.Count(t => DueOf(t) is not null));

    /// <summary>Makes the change, with an entry in the stream of each review; answers what moved.</summary>
    public CalendarChange Apply(RunningClocks clocks, Trigger trigger, Action<AuditEntry> audit)
    {
        var change = Of(clocks);
        var work = clocks.Work.ToLookup(w => (w.InstanceId, w.DueOn));
        foreach (var timer in clocks.Timers)
        {
            if (DueOf(timer) is { } later)
            {
                Follow(work[(timer.InstanceId, timer.DueOn)], later);
                timer.Lengthened(Shifted(timer, later), later, after.Version);
            }
        }

        foreach (var review in clocks.Reviews)
        {
            if (DueOf(review) is { } later)
            {
                audit(Entry(review, later, trigger));
                review.ClockLengthened(review.Cycle.Clock! with { DueOn = later.DueOn, OverdueAt = later.OverdueAt, CalendarVersion = after.Version });
            }
        }

        return change;
    }

    private Deadline? DueOf(Review review) =>
        review is { Day0: { } day0, DueOn: { } dueOn } && review.CalendarVersion != after.Version
        && after.DueFrom(day0, before.BusinessDaysBetween(day0, dueOn)) is { } later && later.DueOn > dueOn
            ? later
            : null;

    private DateOnly? DueOf(ProcessTimer timer) =>
        timer is { Day0: { } day0, DueOn: { } dueOn, BusinessDays: { } days } && timer.CalendarVersion != after.Version
        && after.DueOn(day0, new BusinessDays(days)) is var later && later > dueOn
            ? later
            : null;

    /// <summary>The same county time of day on the later date: a morning stays a morning, and the midnight after a day the midnight after it.</summary>
    private DateTimeOffset Shifted(ProcessTimer timer, DateOnly later) =>
        after.AtLocal(after.LocalTime(timer.DueAt).AddDays(later.DayNumber - timer.DueOn!.Value.DayNumber)).At;

    private void Follow(IEnumerable<WorkItem> items, DateOnly later)
    {
        foreach (var item in items)
        {
            item.DueOn = later;
            item.OverdueAt = after.OverAt(later);
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
