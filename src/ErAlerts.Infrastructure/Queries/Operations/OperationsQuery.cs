using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Operations;

/// <summary>What an administrator looks at: imports, incidents, discrepancies, timers. Discrepancies hold referral numbers and are for the operator's eyes.</summary>
public sealed class OperationsQuery
{
    private const int Latest = 50;
    private const int MostIncidents = 1_000;
    private const int TimersLookedAt = 1000;
    private readonly CountyContexts _contexts;
    private readonly TimeProvider _clock;

    private readonly OverdueTimers _overdue;

    internal OperationsQuery(CountyContexts contexts, OverdueTimers overdue, TimeProvider clock) => (_contexts, _overdue, _clock) = (contexts, overdue, clock);

    /// <summary>All of it.</summary>
    public async Task<OperationsView> Now(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var now = _clock.GetUtcNow();
        var open = db.Set<Incident>().Where(i => i.ResolvedAt == null);
        var armed = db.Set<ProcessTimer>().Where(t => t.State == TimerState.Armed);
        var overdue = armed.Where(t => t.DueAt < now);
        var lateness = await Lateness(db, stop);
        return new OperationsView(
            await Imports(db, stop),
            await open.CountAsync(stop),
            await open.OrderByDescending(i => i.At).Take(Latest).ToListAsync(stop),
            await db.Set<ClosingDiscrepancy>().OrderByDescending(d => d.Id).Take(Latest).ToListAsync(stop),
            await armed.CountAsync(stop),
            await overdue.CountAsync(stop),
            await overdue.OrderBy(t => t.DueAt).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefaultAsync(stop),
            Percentile(lateness, 0.50),
            Percentile(lateness, 0.99),
            await db.Set<OutboxMessage>().CountAsync(m => m.SentAt == null, stop))
        {
            Overdue = await _overdue.Count(stop),
            WaitingWrites = WriteQueue.Waiting,
        };
    }

    /// <summary>The open incidents, oldest first, at most 1,000.</summary>
    public async Task<IReadOnlyList<Incident>> Incidents(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Set<Incident>().Where(i => i.ResolvedAt == null).OrderBy(i => i.At).ThenBy(i => i.Id).Take(MostIncidents).ToListAsync(stop);
    }

    /// <summary>One incident, resolved or not; null when there is none.</summary>
    public async Task<Incident?> Incident(long id, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == id, stop);
    }

    private static async Task<List<ImportRun>> Imports(CountyDbContext db, CancellationToken stop)
    {
        var runs = db.Set<ImportRun>();
        return await runs
            .Where(r => !runs.Any(later => later.Kind == r.Kind && later.Source == r.Source && later.Id > r.Id))
            .OrderBy(r => r.Kind).ThenBy(r => r.Source).ToListAsync(stop);
    }

    private static async Task<List<TimeSpan>> Lateness(CountyDbContext db, CancellationToken stop)
    {
        var fired = await db.Set<ProcessTimer>().Where(t => t.FiredAt != null)
            .OrderByDescending(t => t.FiredAt).Take(TimersLookedAt).Select(t => new { t.DueAt, t.FiredAt }).ToListAsync(stop);
        return [.. fired.Select(t => t.FiredAt!.Value - t.DueAt).Order()];
    }

    private static TimeSpan? Percentile(List<TimeSpan> ordered, double part) =>
        ordered.Count == 0 ? null : ordered[(int)Math.Min(ordered.Count - 1, Math.Ceiling(part * ordered.Count) - 1)];
}
