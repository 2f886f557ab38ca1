using ErAlerts.Application.Calendars;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Versions;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <content>Loading what moves with a process: instances, timers, work, subscriptions, incidents.</content>
internal sealed partial class UnitOfWork
{
    public async Task<IReadOnlyList<ProcessInstance>> RunningProcesses(string subjectKind, long subjectId)
    {
        await _hot.Read(_hot.Processes.RunningAbout(subjectKind, subjectId));
        return _hot.Processes.Running(subjectKind, subjectId);
    }

    public async Task<IReadOnlyList<ProcessInstance>> CalledBy(long instanceId)
    {
        await _hot.Read(_hot.Processes.Instances("caller_id {0} AND ended_at IS NULL", new[] { instanceId }));
        return _hot.Processes.Called(instanceId);
    }

    public async Task<IReadOnlyList<ProcessSubscription>> Subscriptions(long instanceId)
    {
        await db.Set<ProcessSubscription>().Where(s => s.InstanceId == instanceId && s.EndedAt == null).LoadAsync(stop);
        return Tracked<ProcessSubscription>(s => s.InstanceId == instanceId && s.EndedAt == null, s => s.Id);
    }

    public async Task<IReadOnlyList<ProcessSubscription>> Listening(bool signal, string name)
    {
        await db.Set<ProcessSubscription>().Where(s => s.Name == name && s.IsSignal == signal && s.EndedAt == null).LoadAsync(stop);
        return Tracked<ProcessSubscription>(s => s.Name == name && s.IsSignal == signal && s.EndedAt == null, s => s.Id);
    }

    public async Task<IReadOnlyList<ProcessTimer>> Retries(long instanceId, int wait)
    {
        await _hot.Read(_hot.Processes.Bringing(instanceId));
        return [.. _hot.Processes.Timers(instanceId).Where(t => t.Wait == wait && t.Event is not null)];
    }

    public async Task<IReadOnlyList<Incident>> OpenIncidents(long instanceId)
    {
        await db.Set<Incident>().Where(i => i.InstanceId == instanceId && i.ResolvedAt == null).LoadAsync(stop);
        return Tracked<Incident>(i => i.InstanceId == instanceId && i.ResolvedAt == null, i => i.Id);
    }

    public async Task<Incident?> Incident(long id) => await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == id, stop);

    public async Task<ProcessTimer?> FailedTimer(long instanceId, int wait)
    {
        await _hot.Read(_hot.Processes.Failed(instanceId));
        return _hot.Processes.Timers(instanceId).FirstOrDefault(t => t.Wait == wait && t.State == TimerState.Failed);
    }

    public async Task<IReadOnlyList<ProcessInstance>> RunningIn(string processId, string definitionHash)
    {
        var ids = await db.Set<ProcessInstance>().Where(p => p.ProcessId == processId && p.DefinitionHash == definitionHash && p.EndedAt == null)
            .Select(p => p.Id).ToListAsync(stop);
        var found = await Processes(ids);
        return [.. ids.Order().Select(id => found[id])];
    }

    public async Task<ProcessMigration?> Migration(long id) => await db.Set<ProcessMigration>().SingleOrDefaultAsync(m => m.Id == id, stop);

    public async Task<IReadOnlyList<MigratedInstance>> MigratedInstances(long migrationId) =>
        await db.Set<MigratedInstance>().Where(m => m.MigrationId == migrationId).OrderBy(m => m.InstanceId).ToListAsync(stop);

    public async Task<IReadOnlyList<ProcessTimer>> ArmedTimers(long instanceId)
    {
        await _hot.Read(_hot.Processes.ArmedTimers(instanceId));
        return [.. _hot.Processes.Timers(instanceId).Where(t => t.State == TimerState.Armed).OrderBy(t => t.Id)];
    }

    public async Task<IReadOnlyList<ProcessTimer>> EndedTimers(IReadOnlyCollection<long> instanceIds)
    {
        var ended = new List<ProcessTimer>();
        foreach (var ids in instanceIds.Chunk(1_000))
        {
            ended.AddRange(await db.Set<ProcessTimer>().AsNoTracking()
                .Where(t => ids.Contains(t.InstanceId) && t.Event == null && (t.State == TimerState.Fired || t.State == TimerState.Cancelled))
                .OrderBy(t => t.InstanceId).ThenBy(t => t.Wait).ToListAsync(stop));
        }

        return ended;
    }

    public async Task<IReadOnlyList<WorkItem>> OpenWork(long instanceId)
    {
        await _hot.Read(_hot.Processes.OpenWork([instanceId]));
        return [.. _hot.Processes.Work(instanceId).Where(w => w.ClosedAt == null).OrderBy(w => w.Id)];
    }

    public async Task<RunningClocks> RunningClocks(DateOnly dueOnOrAfter, long afterProcess, int limit)
    {
        var processes = await db.Set<ProcessInstance>().Where(p => p.EndedAt == null && p.Id > afterProcess).OrderBy(p => p.Id).Take(limit)
            .Select(p => new { p.Id, Review = p.SubjectKind == ReviewSteps.SubjectKind && p.CallerId == null ? p.SubjectId : (long?)null }).ToArrayAsync(stop);
        var (ids, subjects) = (processes.Select(p => p.Id).ToArray(), processes.Select(p => p.Review).OfType<long>().ToArray());
        var timers = await db.Set<ProcessTimer>().Where(t => ids.Contains(t.InstanceId) && t.State == TimerState.Armed && t.BusinessDays != null && t.DueOn >= dueOnOrAfter)
            .Select(t => t.Id).ToArrayAsync(stop);
        var work = await db.Set<WorkItem>().Where(w => ids.Contains(w.InstanceId) && w.ClosedAt == null && w.DueOn >= dueOnOrAfter).Select(w => w.Id).ToArrayAsync(stop);
        var reviews = await Reviews(await db.Set<Review>().Where(r => subjects.Contains(r.Id) && r.State == ReviewState.WithAra && r.DueOn >= dueOnOrAfter)
            .Select(r => r.Id).ToArrayAsync(stop));
        await _hot.Read(_hot.Processes.ByKey(timers, work));
        var timersOf = timers.Select(_hot.Processes.FindTimer).OfType<ProcessTimer>().ToLookup(t => t.InstanceId);
        var workOf = work.Select(_hot.Processes.FindWork).OfType<WorkItem>().ToLookup(w => w.InstanceId);
        var clocks = processes.Select(p => new ProcessClocks([.. timersOf[p.Id]], p.Review is { } review ? reviews.GetValueOrDefault(review) : null, [.. workOf[p.Id]]));
        return new RunningClocks([.. clocks.Where(c => c.Timers.Count > 0 || c.Review is not null)], ids.Length > 0 ? ids[^1] : null);
    }

    public Task Prefetch(IEnumerable<ProcessInstance> instances) => _hot.Prefetch([.. instances], ReviewSteps.SubjectKind);

    /// <summary>What fits as it stands now, added rows included and changed ones by what they were changed to.</summary>
    private List<T> Tracked<T>(Func<T, bool> fits, Func<T, long> key)
        where T : class => [.. db.Set<T>().Local.Where(fits).OrderBy(key)];
}
