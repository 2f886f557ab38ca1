using System.Linq.Expressions;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Mapping;
using ErAlerts.Infrastructure.Queries.Scopes;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>Open referrals over 30 calendar days, listed and counted.</summary>
public sealed class OverThirtyQuery
{
    private readonly CountyContexts _contexts;
    private readonly ClockRules _rules;
    private readonly TimeProvider _clock;

    internal OverThirtyQuery(CountyContexts contexts, ClockRules rules, TimeProvider clock) =>
        (_contexts, _rules, _clock) = (contexts, rules, clock);

    /// <summary>A page of those over 30 days since receipt. The filter is one that <see cref="OverThirtyFilter.Check"/> does not refuse.</summary>
    public async Task<Page<OverThirtyRow>> List(Viewer viewer, OverThirtyFilter filter, CancellationToken stop = default)
    {
        if (filter.Check() is { } refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(filter));
        }

        await using var db = _contexts.Open();
        var today = _rules.Calendar.LocalDate(_clock.GetUtcNow());
        var old = Old(db, today, AgeBand.All.FirstOrDefault(b => b.Code == filter.Band) ?? new AgeBand(AgeBand.All[0].From, null));
        old = filter.Office is { } office ? old.Where(r => r.Office == office) : old;
        var order = filter.Sort == "contact" ? Order.Contact : Order.Received;
        var rows = await Read(ReferralScope.Of(db, viewer), old, order, PageCursor.Parse(filter.Cursor), filter.Limit + 1, stop);
        var page = rows.Take(filter.Limit).ToList();
        return new Page<OverThirtyRow>(await Views(db, page, today, stop), rows.Count > filter.Limit ? order.CursorOf(page[^1]) : null);
    }

    /// <summary>The backlog on a date, today when none is given; of one office or all that the viewer sees.</summary>
    public async Task<BacklogAnswer> Count(Viewer viewer, string? office = null, DateOnly? asOf = null, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var on = asOf ?? _rules.Calendar.LocalDate(_clock.GetUtcNow());
        var scope = ReferralScope.Of(db, viewer);
        var received = db.Set<Referral>().Where(r => r.ReceivedOn <= on && (office == null || r.Office == office));
        var open = await BacklogByOffice.Of(scope.Any(received.Where(r => r.Status == ReferralStatus.Open && r.EndedOn == null)), on, stop);
        var ended = await BacklogByOffice.Of(scope.Any(received.Where(r => r.EndedOn > on)), on, stop);
        return new BacklogAnswer(on, [.. open.Concat(ended).GroupBy(o => o.Office, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Aggregate((a, b) => a.And(b)))]);
    }

    /// <summary>Open referrals of an age. The instants bound the range of the index, the dates decide.</summary>
    private IQueryable<Referral> Old(CountyDbContext db, DateOnly today, AgeBand ages)
    {
        var youngest = today.AddDays(-ages.From);
        var before = _rules.Calendar.AtLocal(youngest.AddDays(1).ToDateTime(TimeOnly.MinValue)).At;
        var old = db.Set<Referral>().Where(r => r.Status == ReferralStatus.Open && r.ReceivedAt < before && r.ReceivedOn <= youngest);
        if (ages.To is not { } to)
        {
            return old;
        }

        var oldest = today.AddDays(-to);
        var from = _rules.Calendar.AtLocal(oldest.ToDateTime(TimeOnly.MinValue)).At;
        return old.Where(r => r.ReceivedAt >= from && r.ReceivedOn >= oldest);
    }

    private static async Task<List<ReferralRow>> Read(
        Scope<Referral> scope, IQueryable<Referral> referrals, Order order, PageCursor? after, int count, CancellationToken stop)
    {
        var found = new List<ReferralRow>();
        if (after is null or { Key: not null })
        {
            foreach (var part in scope.Each(referrals))
            {
                found.AddRange(await part.Timed(order.Key, r => r.Id, descending: false, after).Take(count).Select(ReferralRow.Projection).ToListAsync(stop));
            }
        }

        var rows = found.DistinctBy(r => r.Id).OrderBy(order.KeyOf).ThenBy(r => r.Id).Take(count).ToList();
        if (rows.Count < count && order.MayBeNull)
        {
            found.Clear();
            foreach (var part in scope.Each(referrals))
            {
                found.AddRange(await part.Untimed(order.Key, r => r.Id, after).Take(count - rows.Count).Select(ReferralRow.Projection).ToListAsync(stop));
            }

            rows.AddRange(found.DistinctBy(r => r.Id).OrderBy(r => r.Id).Take(count - rows.Count));
        }

        return rows;
    }

    private async Task<List<OverThirtyRow>> Views(CountyDbContext db, List<ReferralRow> rows, DateOnly today, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(r => r.Id);
        var states = await db.Set<Review>().Where(v => ids.Contains(v.ReferralId)).ToDictionaryAsync(v => v.ReferralId, v => v.State, stop);
        var reading = new ReferralReading(_rules, today);
        return rows.ConvertAll(r =>
        {
            var view = reading.View(r, states.TryGetValue(r.Id, out var state) ? state : null);
            return new OverThirtyRow(view, AgeBand.Of(new CalendarDays(view.AgeSinceReceipt))!.Code);
        });
    }

    private sealed record Order(Expression<Func<Referral, DateTimeOffset?>> Key, Func<ReferralRow, DateTimeOffset?> KeyOf, bool MayBeNull)
    {
        public static Order Received { get; } = new(r => r.ReceivedAt, r => r.ReceivedAt, MayBeNull: false);

        public static Order Contact { get; } = new(r => r.FirstContactAt, r => r.FirstContactAt, MayBeNull: true);

        public string CursorOf(ReferralRow last) => new PageCursor(KeyOf(last) is { } key ? UnixMicrosecondsConverter.Of(key) : null, last.Id).ToString();
    }
}
