using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Queries.Reviews;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>What waits for a person, in one ranked list: the most overdue first, then by time left, then what has no clock by how long it waits.</summary>
public sealed class MyWorkQuery
{
    private readonly CountyContexts _contexts;
    private readonly ClockRules _rules;
    private readonly TimeProvider _clock;

    internal MyWorkQuery(CountyContexts contexts, ClockRules rules, TimeProvider clock) =>
        (_contexts, _rules, _clock) = (contexts, rules, clock);

    /// <summary>The first rows of the person's list.</summary>
    public async Task<IReadOnlyList<MyWorkRow>> For(Viewer viewer, int limit = 100, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var mine = db.Set<WorkItem>().AsNoTracking().Where(w => w.AssigneeId == viewer.PersonId && w.ClosedAt == null);
        var clocked = mine.Where(w => w.OverdueAt != null).OrderBy(w => w.OverdueAt).ThenBy(w => w.OpenedAt).ThenBy(w => w.Id);
        var rows = await Rows(db, clocked.Take(limit)).ToListAsync(stop);
        if (rows.Count < limit)
        {
            var others = mine.Where(w => w.OverdueAt == null).OrderBy(w => w.OverdueAt).ThenBy(w => w.OpenedAt).ThenBy(w => w.Id);
            rows.AddRange(await Rows(db, others.Take(limit - rows.Count)).ToListAsync(stop));
        }

        var reading = new ReviewClockReading(_rules, _clock.GetUtcNow());
        return rows.ConvertAll(r => View(r, reading));
    }

    /// <summary>How many things wait for the person, and how many of them are overdue.</summary>
    public async Task<MyWorkCount> Count(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var now = _clock.GetUtcNow();
        var mine = db.Set<WorkItem>().Where(w => w.AssigneeId == viewer.PersonId && w.ClosedAt == null);
        return new MyWorkCount(await mine.CountAsync(stop), await mine.CountAsync(w => w.OverdueAt <= now, stop));
    }

    /// <summary>The items, each with its review where it is about one; the order given is kept.</summary>
    private static IQueryable<Row> Rows(CountyDbContext db, IQueryable<WorkItem> items) =>
        from item in items
        join instance in db.Set<ProcessInstance>() on item.InstanceId equals instance.Id
        join found in db.Set<Review>() on instance.SubjectId equals found.Id into reviews
        from review in reviews.DefaultIfEmpty()
        orderby item.OverdueAt, item.OpenedAt, item.Id
        select new Row(item, review);

    private static MyWorkRow View(Row row, ReviewClockReading reading)
    {
        var (item, review) = row;
        return new()
        {
            Kind = item.Kind,
            Subject = item.SubjectKind,
            Number = item.Number,
            Office = item.Office,
            State = review is null ? string.Empty : Codes.Of(review.State),
            Why = review?.Criteria ?? [],
            OpenedAt = item.OpenedAt,
            DueOn = item.DueOn,
            OverdueAt = item.OverdueAt,
            Overdue = item.OverdueAt <= reading.Now,
            BusinessDaysLeft = reading.DaysLeft(item.DueOn),
            DueText = reading.Words(review?.Day0, item.DueOn, item.OverdueAt),
            Escalated = Codes.Of(review?.Escalated ?? EscalationLevel.None),
            Cycle = review?.CycleNumber ?? 1,
            Sensitive = review?.Sensitive ?? false,
            CswId = review?.CswId ?? string.Empty,
            Version = review?.Version ?? 0,
        };
    }

    private sealed record Row(WorkItem Item, Review? Review);
}
