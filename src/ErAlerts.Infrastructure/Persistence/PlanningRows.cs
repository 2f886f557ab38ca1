using ErAlerts.Application.Storage;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Training;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>Loads what the work on the backlog needs; rows added before in the same transaction are among the answers.</summary>
internal sealed class PlanningRows(CountyDbContext db, CancellationToken stop) : IPlanningRows
{
    public async Task<IReadOnlyDictionary<long, BacklogPlan>> Plans(IReadOnlyCollection<long> ids) =>
        (await Both<BacklogPlan>(rows => rows.Where(p => ids.Contains(p.Id)), p => p.Id)).ToDictionary(p => p.Id);

    public Task<IReadOnlyList<BacklogPlan>> LivePlans() => Both<BacklogPlan>(rows => rows.Where(p => p.EndedAt == null), p => p.Id);

    public async Task<IReadOnlyDictionary<long, OvertimeRequest>> Overtime(IReadOnlyCollection<long> ids) =>
        (await Both<OvertimeRequest>(rows => rows.Where(r => ids.Contains(r.Id)), r => r.Id)).ToDictionary(r => r.Id);

    public Task<IReadOnlyList<OvertimeRequest>> OvertimeOn(string personId, DateOnly on) =>
        Both<OvertimeRequest>(rows => rows.Where(r => r.PersonId == personId && r.On == on), r => r.Id);

    public Task<IReadOnlyList<TrainingSession>> TrainingSessions() => Both<TrainingSession>(rows => rows, s => s.Id);

    public async Task<HelperAssignment?> Assignment(long id) => await db.Set<HelperAssignment>().FindAsync([id], stop);

    public Task<IReadOnlyList<HelperAssignment>> StandingAssignments(string office) =>
        Both<HelperAssignment>(rows => rows.Where(a => a.Office == office && a.TakenBackAt == null), a => a.Id);

    public async Task<IReadOnlyList<Referral>> OpenReceivedBefore(string office, DateOnly before) =>
        await db.Set<Referral>().Where(r => r.Status == ReferralStatus.Open && r.Office == office && r.ReceivedOn < before).OrderBy(r => r.Id).ToListAsync(stop);

    public async Task<IReadOnlyList<BacklogReferral>> OpenOn(DateOnly date, string? office)
    {
        var received = db.Set<Referral>().AsNoTracking().Where(r => r.ReceivedOn <= date && !r.Sensitive);
        var rows = office is null ? received : received.Where(r => r.Office == office);

        // Two ranges of indexes instead of one scan: what is open now, and the few that ended since.
        var open = await Counted(rows.Where(r => r.Status == ReferralStatus.Open)).ToListAsync(stop);
        var endedSince = await Counted(rows.Where(r => r.Status != ReferralStatus.Open && r.EndedOn > date)).ToListAsync(stop);
        return [.. open, .. endedSince];
    }

    private static IQueryable<BacklogReferral> Counted(IQueryable<Referral> rows) =>
        rows.Select(r => new BacklogReferral(r.Office, r.ReceivedOn, r.FirstContactOn, r.EndedOn, r.Children));

    private async Task<IReadOnlyList<T>> Both<T>(Func<IQueryable<T>, IQueryable<T>> wanted, Func<T, long> key)
        where T : class
    {
        await wanted(db.Set<T>()).LoadAsync(stop);
        return [.. wanted(db.Set<T>().Local.AsQueryable()).OrderBy(key)];
    }
}
