using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Retention;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>Finds and removes referrals out of time, by statements on many rows at once; what keeps a referral is asked in the same transaction that removes it.</summary>
internal sealed class RetentionRows(CountyDbContext db, CancellationToken stop) : IRetentionRows
{
    public async Task<LegalHold?> StandingHold(string number) => await db.Set<LegalHold>().SingleOrDefaultAsync(h => h.Number == number && h.LiftedAt == null, stop);

    public async Task<LegalHold?> Hold(long id) => await db.Set<LegalHold>().SingleOrDefaultAsync(h => h.Id == id);

    public async Task<IReadOnlyList<LegalHold>> StandingHolds() => await db.Set<LegalHold>().Where(h => h.LiftedAt == null).OrderBy(h => h.Id).ToListAsync(stop);

    public async Task<RetentionCounts> Count(DateOnly endedBefore)
    {
        var ended = Ended(endedBefore);
        var held = await ended.CountAsync(IsHeld, stop);
        var free = ended.Where(IsNotHeld);
        var all = await free.CountAsync(stop);
        var finished = Finished(free);
        var (over, removable) = (await finished.CountAsync(stop), await Unplanned(finished).CountAsync(stop));
        return new RetentionCounts(removable, held, all - over, over - removable);
    }

    public async Task<IReadOnlyList<ExpiredReferral>> Expired(DateOnly endedBefore, int limit) =>
        await Unplanned(Finished(Ended(endedBefore).Where(IsNotHeld)))
            .OrderBy(r => r.EndedOn).ThenBy(r => r.Id).Take(limit)
            .Select(r => new ExpiredReferral(r.Id, r.Number, r.EndedOn!.Value)).ToListAsync(stop);

    public Task<int> CountMessages(DateTimeOffset sentBefore) => Sent(sentBefore).CountAsync(stop);

    public async Task<int> RemoveMessages(DateTimeOffset sentBefore, int limit)
    {
        var ids = await Sent(sentBefore).OrderBy(m => m.Id).Take(limit).Select(m => m.Id).ToArrayAsync(stop);
        await Sent(sentBefore).Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(stop);
        return ids.Length;
    }

    public async Task Remove(IReadOnlyCollection<ExpiredReferral> referrals)
    {
        var (ids, numbers) = (referrals.Select(r => r.Id).ToArray(), referrals.Select(r => r.Number).ToArray());
        var reviews = await db.Set<Review>().Where(v => ids.Contains(v.ReferralId)).Select(v => v.Id).ToArrayAsync(stop);
        var processes = db.Set<ProcessInstance>().Where(p => p.SubjectKind == ReviewSteps.SubjectKind && reviews.Contains(p.SubjectId));
        await db.Set<Incident>().Where(i => processes.Any(p => p.Id == i.InstanceId)).ExecuteDeleteAsync(stop);
        await processes.ExecuteDeleteAsync(stop);
        await db.Set<Notice>().Where(n => numbers.Contains(n.Number)).ExecuteDeleteAsync(stop);
        await db.Set<ClosingDiscrepancy>().Where(d => numbers.Contains(d.Number)).ExecuteDeleteAsync(stop);
        await db.Set<HelperAssignment>().Where(a => ids.Contains(a.ReferralId)).ExecuteDeleteAsync(stop);
        await db.Set<Review>().Where(v => ids.Contains(v.ReferralId)).ExecuteDeleteAsync(stop);
        if (await db.Set<Referral>().Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(stop) != ids.Length)
        {
            throw new DbUpdateConcurrencyException("A referral out of time is not as it was read.");
        }
    }

    private System.Linq.Expressions.Expression<Func<Referral, bool>> IsHeld => r => db.Set<LegalHold>().Any(h => h.Number == r.Number && h.LiftedAt == null);

    private System.Linq.Expressions.Expression<Func<Referral, bool>> IsNotHeld => r => !db.Set<LegalHold>().Any(h => h.Number == r.Number && h.LiftedAt == null);

    private IQueryable<OutboxMessage> Sent(DateTimeOffset before) => db.Set<OutboxMessage>()
        .Where(m => m.SentAt < before && !db.Set<LegalHold>().Any(h => h.LiftedAt == null && (m.Body.Contains(h.Number) || m.Subject.Contains(h.Number))));

    private IQueryable<Referral> Ended(DateOnly before) => db.Set<Referral>().Where(r => r.Status != ReferralStatus.Open && r.EndedOn < before);

    private IQueryable<Referral> Finished(IQueryable<Referral> referrals) => referrals.Where(r => !db.Set<Review>().Any(v => v.ReferralId == r.Id
        && (v.EndedAt == null || db.Set<ProcessInstance>().Any(p => p.SubjectKind == ReviewSteps.SubjectKind && p.SubjectId == v.Id
            && (p.EndedAt == null || db.Set<Incident>().Any(i => i.InstanceId == p.Id && i.ResolvedAt == null))))));

    private IQueryable<Referral> Unplanned(IQueryable<Referral> referrals) => referrals.Where(r => !db.Set<HelperAssignment>().Any(a => a.ReferralId == r.Id
        && db.Set<BacklogPlan>().Any(p => p.Id == a.PlanId && p.EndedAt == null)));
}
