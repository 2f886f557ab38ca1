using System.Collections.Immutable;
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
        var mine = db.Set<WorkItem>().Where(w => w.AssigneeId == viewer.PersonId && w.ClosedAt == null);
        var clocked = mine.Where(w => w.OverdueAt != null).OrderBy(w => w.OverdueAt).ThenBy(w => w.OpenedAt).ThenBy(w => w.Id);
        var rows = await Rows(db, clocked.Take(limit)).ToListAsync(stop);
        if (rows.Count < limit)
        {
            var others = mine.Where(w => w.OverdueAt == null).OrderBy(w => w.OpenedAt).ThenBy(w => w.Id);
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

    /// <summary>The items, each with its review; the order given is kept.</summary>
    private static IQueryable<Row> Rows(CountyDbContext db, IQueryable<WorkItem> items) =>
        from item in items
        join instance in db.Set<ProcessInstance>() on item.InstanceId equals instance.Id
        join review in db.Set<Review>() on instance.SubjectId equals review.Id
        orderby item.OverdueAt, item.OpenedAt, item.Id
        select new Row(
            item.Kind, item.OpenedAt, item.DueOn, item.OverdueAt, review.Number, review.Office, review.State, review.Criteria,
            review.Escalated, review.CycleNumber, review.Sensitive, review.CswId, review.Version, review.Day0);

    private static MyWorkRow View(Row row, ReviewClockReading reading) => new()
    {
        Kind = row.Kind,
        Number = row.Number,
        Office = row.Office,
        State = Codes.Of(row.State),
        Why = row.Criteria,
        OpenedAt = row.OpenedAt,
        DueOn = row.DueOn,
        OverdueAt = row.OverdueAt,
        Overdue = row.OverdueAt <= reading.Now,
        BusinessDaysLeft = reading.DaysLeft(row.DueOn),
        DueText = reading.Words(row.Day0, row.DueOn, row.OverdueAt),
        Escalated = Codes.Of(row.Escalated),
        Cycle = row.CycleNumber,
        Sensitive = row.Sensitive,
        CswId = row.CswId,
        Version = row.Version,
    };

    private sealed record Row(
        string Kind, DateTimeOffset OpenedAt, DateOnly? DueOn, DateTimeOffset? OverdueAt, string Number, string Office, ReviewState State,
        ImmutableArray<MatchedCriterion> Criteria, EscalationLevel Escalated, int CycleNumber, bool Sensitive, string CswId, int Version, DateOnly? Day0);
}
