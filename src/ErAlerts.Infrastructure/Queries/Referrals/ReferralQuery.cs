using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Queries.Scopes;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>One referral, if the viewer may see it.</summary>
public sealed class ReferralQuery
{
    private readonly CountyContexts _contexts;
    private readonly ClockRules _rules;
    private readonly TimeProvider _clock;

    internal ReferralQuery(CountyContexts contexts, ClockRules rules, TimeProvider clock) =>
        (_contexts, _rules, _clock) = (contexts, rules, clock);

    /// <summary>The referral with that number (the latest source when several have it); null when there is none that the viewer may see.</summary>
    public async Task<ReferralView?> Find(Viewer viewer, string number, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var row = await ReferralScope.Of(db, viewer).Any(db.Set<Referral>().Where(r => r.Number == number))
            .OrderByDescending(r => r.AsOf).ThenByDescending(r => r.Id).Select(ReferralRow.Projection).FirstOrDefaultAsync(stop);
        if (row is null)
        {
            return null;
        }

        var state = await db.Set<Review>().Where(v => v.ReferralId == row.Id).Select(v => (ReviewState?)v.State).FirstOrDefaultAsync(stop);
        return new ReferralReading(_rules, _rules.Calendar.LocalDate(_clock.GetUtcNow())).View(row, state);
    }
}
