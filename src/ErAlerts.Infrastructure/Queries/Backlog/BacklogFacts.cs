using System.Runtime.CompilerServices;
using ErAlerts.Application.Backlog;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Reads the facts for snapshots and forecasts, row by row.</summary>
internal sealed class BacklogFacts(CountyContexts contexts) : IBacklogFacts
{
    /// <summary>How far back a forecast looks.</summary>
    public const int Weeks = 156;

    /// <summary>Open referrals and ended ones are read apart, each from an index of its own.</summary>
    public async IAsyncEnumerable<CountedReferral> OpenSince(DateOnly first, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var db = contexts.Open();
        var referrals = db.Set<Referral>();
        var ended = referrals.Where(r => r.EndedOn >= first && r.Status != ReferralStatus.Open);
        foreach (var part in new[] { referrals.Where(r => r.Status == ReferralStatus.Open), ended })
        {
            var rows = part.Select(r => new { r.Office, r.ReceivedOn, r.FirstContactOn, r.EndedOn, r.Status, r.Children, r.CswId, r.Sensitive });
            await foreach (var r in rows.AsAsyncEnumerable().WithCancellation(stop))
            {
                var end = r.Status == ReferralStatus.Open ? null : r.EndedOn;
                yield return new CountedReferral(new BacklogReferral(r.Office, r.ReceivedOn, r.FirstContactOn, end, r.Children), r.CswId, r.Sensitive);
            }
        }
    }

    async Task<IReadOnlyDictionary<string, IReadOnlyList<HistoryWeek>>> IBacklogFacts.Weeks(CancellationToken stop)
    {
        await using var db = contexts.Open();
        var last = await db.Set<OfficeDay>().Select(d => (DateOnly?)d.Day).MaxAsync(stop);
        var from = CountyWeek.Of(last ?? DateOnly.MinValue.AddDays(7 * (Weeks + 1))).Plus(-Weeks).Monday;
        var weeks = await WeeksReading.Of(db, null, last is null ? DateOnly.MinValue : from, stop);
        return weeks.ToDictionary(g => g.Key, g => (IReadOnlyList<HistoryWeek>)[.. g.Select(w => w.AsHistory())], StringComparer.Ordinal);
    }
}
