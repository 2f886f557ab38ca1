using ErAlerts.Application.Retention;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Operations;

/// <summary>The legal holds that stand. Numbers of sensitive referrals are left out: who keeps one knows it, and nobody else learns it here.</summary>
public sealed class HoldsQuery
{
    private const int Most = 1_000;
    private readonly CountyContexts _contexts;

    internal HoldsQuery(CountyContexts contexts) => _contexts = contexts;

    /// <summary>Oldest first, at most 1,000.</summary>
    public async Task<IReadOnlyList<HoldRow>> Standing(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await Rows(db, db.Set<LegalHold>().OrderBy(h => h.SetAt).ThenBy(h => h.Id).Take(Most)).ToListAsync(stop);
    }

    /// <summary>One of them; null when there is none such, or it was lifted.</summary>
    public async Task<HoldRow?> Find(long id, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await Rows(db, db.Set<LegalHold>().Where(h => h.Id == id)).SingleOrDefaultAsync(stop);
    }

    private static IQueryable<HoldRow> Rows(CountyDbContext db, IQueryable<LegalHold> holds) =>
        from hold in holds
        where hold.LiftedAt == null
        let open = db.Set<Referral>().Any(r => r.Number == hold.Number && !r.Sensitive)
        select new HoldRow(hold.Id, open ? hold.Number : null, hold.Reason, hold.SetBy, hold.SetAt);
}
