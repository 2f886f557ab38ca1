using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <content>Loading. What was added or changed before in the same transaction is seen as it stands now, not as it was saved.</content>
internal sealed partial class UnitOfWork
{
    private const int BatchOfKeys = 500;

    private IQueryable<Review> WholeReviews =>
        db.Set<Review>().Include(r => r.Cycles.OrderBy(c => c.Number)).Include(r => r.Escalations.OrderBy(e => e.At)).AsSingleQuery();

    public Task<IReadOnlyDictionary<string, Referral>> Referrals(string source, IReadOnlyCollection<string> numbers)
    {
        var local = db.Set<Referral>().Local.Where(r => r.Source == source).ToDictionary(r => r.Number, StringComparer.Ordinal);
        return Load(numbers, batch => db.Set<Referral>().Where(r => r.Source == source && batch.Contains(r.Number)), r => r.Number, local.GetValueOrDefault);
    }

    public async Task<Referral?> Referral(string number) =>
        db.Set<Referral>().Local.FirstOrDefault(r => r.Number == number)
        ?? await db.Set<Referral>().Where(r => r.Number == number).OrderByDescending(r => r.AsOf).ThenByDescending(r => r.Id).FirstOrDefaultAsync(stop);

    public Task<IReadOnlyDictionary<long, Referral>> Referrals(IReadOnlyCollection<long> ids) =>
        ByKey(ids, batch => db.Set<Referral>().Where(r => batch.Contains(r.Id)), r => r.Id);

    public async Task<Review?> Review(string number) =>
        db.Set<Review>().Local.FirstOrDefault(r => r.Number == number)
        ?? await WholeReviews.Where(r => r.Number == number).OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop);

    public Task<IReadOnlyDictionary<long, Review>> Reviews(IReadOnlyCollection<long> ids) =>
        ByKey(ids, batch => WholeReviews.Where(r => batch.Contains(r.Id)), r => r.Id);

    public Task<IReadOnlyDictionary<long, Review>> ReviewsOfReferrals(IReadOnlyCollection<long> referralIds) =>
        Load(
            referralIds,
            batch => WholeReviews.Where(r => batch.Contains(r.ReferralId)),
            r => r.ReferralId,
            id => Of<Review>(nameof(Domain.Alerts.Review.ReferralId), id).SingleOrDefault());

    public async Task<ProcessInstance?> RunningProcess(string subjectKind, long subjectId)
    {
        var local = db.Set<ProcessInstance>().Local.FirstOrDefault(p => p.SubjectId == subjectId && p.SubjectKind == subjectKind && p.IsRunning);
        var found = local ?? await db.Set<ProcessInstance>().SingleOrDefaultAsync(p => p.SubjectId == subjectId && p.SubjectKind == subjectKind && p.EndedAt == null, stop);
        return found is { IsRunning: true } ? found : null;
    }

    public Task<IReadOnlyDictionary<long, ProcessInstance>> Processes(IReadOnlyCollection<long> ids) =>
        ByKey(ids, batch => db.Set<ProcessInstance>().Where(p => batch.Contains(p.Id)), p => p.Id);

    public async Task<IReadOnlyList<ProcessTimer>> ClaimDueTimers(DateTimeOffset dueBy, int limit)
    {
        memory.Pulse.Beat();
        var due = await db.DueTimers(dueBy, limit).ToListAsync(stop);
        return [.. due.Where(t => t.State == TimerState.Armed).OrderBy(t => t.DueAt).ThenBy(t => t.Id)];
    }

    public async Task<IReadOnlyList<ProcessTimer>> ArmedTimers(long instanceId)
    {
        await LoadWaits([instanceId]);
        return [.. Of<ProcessTimer>(nameof(ProcessTimer.InstanceId), instanceId).Where(t => t.State == TimerState.Armed).OrderBy(t => t.Id)];
    }

    public async Task<IReadOnlyList<WorkItem>> OpenWork(long instanceId)
    {
        await LoadWaits([instanceId]);
        return [.. Of<WorkItem>(nameof(WorkItem.InstanceId), instanceId).Where(w => w.ClosedAt == null).OrderBy(w => w.Id)];
    }

    public async Task<RunningClocks> RunningClocks(DateOnly dueOnOrAfter) => new(
        await db.Set<ProcessTimer>().Where(t => t.State == TimerState.Armed && t.BusinessDays != null && t.DueOn >= dueOnOrAfter).ToListAsync(stop),
        await WholeReviews.Where(r => r.State == ReviewState.WithAra && r.DueOn >= dueOnOrAfter).ToListAsync(stop),
        await db.Set<WorkItem>().Where(w => w.ClosedAt == null && w.DueOn >= dueOnOrAfter).ToListAsync(stop));

    public async Task<IReadOnlyList<DeclaredClosure>> DeclaredClosures(string calendarId) =>
        await db.Set<DeclaredClosure>().Where(c => c.CalendarId == calendarId).OrderBy(c => c.Id).ToListAsync(stop);

    public async Task<IReadOnlyList<Notice>> UndigestedNotices(DateTimeOffset upTo) =>
        await db.Set<Notice>().Where(n => n.DigestedAt == null && n.At <= upTo).OrderBy(n => n.PersonId).ThenBy(n => n.At).ThenBy(n => n.Id).ToListAsync(stop);

    public async Task<IReadOnlyList<OutboxMessage>> UnsentMessages(int limit) =>
        await db.Set<OutboxMessage>().Where(m => m.SentAt == null).OrderBy(m => m.Id).Take(limit).ToListAsync(stop);

    public async Task<IReadOnlyList<OfficeDay>> OfficeDays(DateOnly from, DateOnly to) =>
        await db.Set<OfficeDay>().Where(d => d.Day >= from && d.Day <= to).ToListAsync(stop);

    public async Task<IReadOnlyList<OfficeWeek>> OfficeWeeks() => await db.Set<OfficeWeek>().ToListAsync(stop);

    public async Task<IReadOnlyList<OfficeForecast>> OfficeForecasts() => await db.Set<OfficeForecast>().ToListAsync(stop);

    public async Task Prefetch(IEnumerable<ProcessInstance> instances)
    {
        var all = instances.ToArray();
        await LoadWaits([.. all.Select(p => p.Id)]);
        await Reviews([.. all.Where(p => p.SubjectKind == ReviewSteps.SubjectKind).Select(p => p.SubjectId)]);
    }

    private async Task LoadWaits(IReadOnlyCollection<long> instanceIds)
    {
        foreach (var batch in instanceIds.Where(_withWaits.Add).Chunk(BatchOfKeys))
        {
            await db.Set<ProcessTimer>().Where(t => batch.Contains(t.InstanceId) && t.State == TimerState.Armed).LoadAsync(stop);
            await db.Set<WorkItem>().Where(w => batch.Contains(w.InstanceId) && w.ClosedAt == null).LoadAsync(stop);
        }
    }

    private IEnumerable<T> Of<T>(string foreignKey, long value)
        where T : class => db.Set<T>().Local.GetEntries(foreignKey, value).Select(e => e.Entity);

    private Task<IReadOnlyDictionary<long, T>> ByKey<T>(IReadOnlyCollection<long> ids, Func<long[], IQueryable<T>> query, Func<T, long> key)
        where T : class => Load(ids, query, key, id => db.Set<T>().Local.FindEntry(id)?.Entity);

    private async Task<IReadOnlyDictionary<TKey, T>> Load<TKey, T>(
        IReadOnlyCollection<TKey> keys, Func<TKey[], IQueryable<T>> query, Func<T, TKey> key, Func<TKey, T?> tracked)
        where TKey : notnull
        where T : class
    {
        var found = new Dictionary<TKey, T>(keys.Count);
        var missing = new List<TKey>(keys.Count);
        foreach (var one in keys.Distinct())
        {
            if (tracked(one) is { } row)
            {
                found.Add(one, row);
            }
            else
            {
                missing.Add(one);
            }
        }

        foreach (var batch in missing.Chunk(BatchOfKeys))
        {
            await foreach (var row in query(batch).AsAsyncEnumerable().WithCancellation(stop))
            {
                found[key(row)] = row;
            }
        }

        return found;
    }
}
