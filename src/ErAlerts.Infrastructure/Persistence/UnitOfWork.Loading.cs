using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Timers;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <content>Loading. What was added or changed before in the same transaction is seen as it stands now, not as it was saved.</content>
internal sealed partial class UnitOfWork
{
    private const int BatchOfKeys = 500;

    public async Task<IReadOnlyDictionary<string, Referral>> Referrals(string source, IReadOnlyCollection<string> numbers)
    {
        if (Missing(numbers, n => _hot.Referrals.Of(source, n)) is { Length: > 0 } missing)
        {
            await _hot.Read(_hot.Referrals.Query("number {0}", missing));
        }

        return Found(numbers, n => _hot.Referrals.Of(source, n));
    }

    public async Task<Referral?> Referral(string number)
    {
        await _hot.Dossiers([number]);
        return _hot.Referrals.Of(number);
    }

    public async Task<IReadOnlyDictionary<long, Referral>> Referrals(IReadOnlyCollection<long> ids)
    {
        if (Missing(ids, _hot.Referrals.Find) is { Length: > 0 } missing)
        {
            await _hot.Read(_hot.Referrals.Query("id {0}", missing));
        }

        return Found(ids, _hot.Referrals.Find);
    }

    public async Task<Review?> Review(string number)
    {
        await _hot.Dossiers([number]);
        return _hot.Reviews.Of(number);
    }

    public async Task<IReadOnlyDictionary<long, Review>> Reviews(IReadOnlyCollection<long> ids)
    {
        if (Missing(ids, _hot.Reviews.Find) is { Length: > 0 } missing)
        {
            await _hot.Read(_hot.Reviews.Queries("id {0}", missing));
        }

        return Found(ids, _hot.Reviews.Find);
    }

    public async Task<IReadOnlyDictionary<long, Review>> ReviewsOfReferrals(IReadOnlyCollection<long> referralIds)
    {
        if (Missing(referralIds, _hot.Reviews.OfReferral) is { Length: > 0 } missing)
        {
            await _hot.Read(_hot.Reviews.Queries("referral_id {0}", missing));
        }

        return Found(referralIds, _hot.Reviews.OfReferral);
    }

    public Task Prefetch(IReadOnlyCollection<string> numbers) => _hot.Dossiers(numbers);

    public async Task<IReadOnlyDictionary<long, ProcessInstance>> Processes(IReadOnlyCollection<long> ids)
    {
        if (Missing(ids, _hot.Processes.Find) is { Length: > 0 } missing)
        {
            await _hot.Read(_hot.Processes.Instances("id {0}", missing));
        }

        return Found(ids, _hot.Processes.Find);
    }

    public async Task<IReadOnlyList<ProcessTimer>> ClaimDueTimers(DateTimeOffset dueBy, int limit)
    {
        var due = await _hot.Claim(dueBy, limit);
        memory.Pulse.Claimed();
        return [.. due.Where(t => t.State == TimerState.Armed).OrderBy(t => t.DueAt).ThenBy(t => t.Id)];
    }

    public async Task<IReadOnlyList<long>> TimersNeverDue()
    {
        var unknown = $"SELECT id AS \"Value\" FROM process_timers WHERE {ProcessTimerMapping.Unknown}";
        return await db.Database.SqlQueryRaw<long>(rows.ArmedForNoInstant is { } armed ? $"{unknown} UNION ALL SELECT id FROM process_timers WHERE {armed}" : unknown).ToListAsync(stop);
    }

    public async Task<BrokenTimer?> SetAsideUnreadable(long timer)
    {
        var known = await db.Database.SqlQuery<BrokenTimer>(
            $"SELECT id AS \"Id\", instance_id AS \"InstanceId\", wait AS \"Wait\", element_id AS \"ElementId\" FROM process_timers WHERE id = {timer}").ToListAsync(stop);
        var set = await db.Database.ExecuteSqlAsync($"UPDATE process_timers SET state = 'failed' WHERE id = {timer} AND state NOT IN ('fired', 'cancelled', 'failed')", stop);
        return set == 1 ? known.Single() : null;
    }

    public async Task<IReadOnlyList<Review>> QueueOf(string araId)
    {
        var ids = await db.Set<Review>().Where(r => r.State == ReviewState.WithAra && r.AraId == araId).Select(r => r.Id).ToArrayAsync(stop);
        return [.. (await Reviews(ids)).Values.OrderBy(r => r.OverdueAt).ThenBy(r => r.Id)];
    }

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

    private static TKey[] Missing<TKey, T>(IEnumerable<TKey> keys, Func<TKey, T?> known)
        where T : class => [.. keys.Distinct().Where(k => known(k) is null)];

    private static Dictionary<TKey, T> Found<TKey, T>(IReadOnlyCollection<TKey> keys, Func<TKey, T?> known)
        where TKey : notnull
        where T : class
    {
        var found = new Dictionary<TKey, T>(keys.Count);
        foreach (var key in keys)
        {
            if (known(key) is { } row)
            {
                found[key] = row;
            }
        }

        return found;
    }
}
