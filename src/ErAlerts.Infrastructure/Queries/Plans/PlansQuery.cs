using ErAlerts.Application.Policies;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Domain.Training;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Queries.Scopes;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Plans;

/// <summary>Backlog plans of the viewer's offices. Sensitive referrals are not in the numbers, as on the boards: a difference of one would tell of one.</summary>
public sealed class PlansQuery
{
    private const int MostListed = 200;
    private readonly CountyContexts _contexts;
    private readonly PolicyCatalogue _policies;
    private readonly TimeProvider _clock;

    internal PlansQuery(CountyContexts contexts, PolicyCatalogue policies, TimeProvider clock) => (_contexts, _policies, _clock) = (contexts, policies, clock);

    /// <summary>The plans that the viewer may see, those in work first, then the latest; of one office when named.</summary>
    public async Task<IReadOnlyList<PlanRow>> List(Viewer viewer, string? office = null, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var plans = PlanScope.Of(viewer, db.Set<BacklogPlan>().AsNoTracking());
        plans = office is null ? plans : plans.Where(p => p.Office == office);
        var rows = await plans.OrderBy(p => p.EndedAt != null).ThenByDescending(p => p.DraftedAt).ThenBy(p => p.Id).Take(MostListed).ToListAsync(stop);
        var over = Today.AddDays(-DaysOpen.Limit.Value);
        var offices = rows.ConvertAll(p => p.Office).Distinct(StringComparer.Ordinal).ToArray();
        var counts = await db.Set<Referral>().Where(r => r.Status == ReferralStatus.Open && !r.Sensitive && offices.Contains(r.Office) && r.ReceivedOn < over)
            .GroupBy(r => r.Office).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, stop);
        return rows.ConvertAll(p => new PlanRow(p, counts.GetValueOrDefault(p.Office)));
    }

    /// <summary>A plan with what belongs beside it; null when there is none that the viewer may see.</summary>
    public async Task<PlanDetail?> Find(Viewer viewer, long id, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        if (await PlanScope.Of(viewer, db.Set<BacklogPlan>().AsNoTracking()).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } plan)
        {
            return null;
        }

        var over = Today.AddDays(-DaysOpen.Limit.Value);
        var open = db.Set<Referral>().Where(r => r.Status == ReferralStatus.Open && !r.Sensitive && r.Office == plan.Office);
        var counted = await open.Where(r => r.ReceivedOn < over).GroupBy(_ => 1).Select(g => new { Referrals = g.Count(), Children = g.Sum(r => r.Children) }).SingleOrDefaultAsync(stop);
        var openIds = open.Select(r => r.Id);
        var people = await People(db, plan, stop);
        var book = new QualificationBook(await db.Set<TrainingSession>().AsNoTracking().ToListAsync(stop));
        return new PlanDetail
        {
            Plan = plan,
            Now = new Tally(counted?.Referrals ?? 0, counted?.Children ?? 0),
            Threshold = _policies.Backlog.TermsOf(plan.Office).Threshold,
            Overtime = OvertimeTotals.Of(await db.Set<OvertimeRequest>().AsNoTracking().Where(r => r.PlanId == id).ToListAsync(stop)),
            Qualifications = people.Select(p => book.Of(p, Today)).OfType<Qualification>().ToDictionary(q => q.PersonId, StringComparer.Ordinal),
            Units = await Units(db, plan, stop),
            WithHelpers = await db.Set<HelperAssignment>().CountAsync(a => a.Office == plan.Office && a.TakenBackAt == null && openIds.Contains(a.ReferralId), stop),
            Names = people.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal),
        };
    }

    private DateOnly Today => _policies.Calendar.LocalDate(_clock.GetUtcNow());

    private static async Task<List<Person>> People(CountyDbContext db, BacklogPlan plan, CancellationToken stop)
    {
        string?[] ids =
        [
            plan.DraftedBy, plan.SubmittedBy, plan.DecidedBy,
            .. plan.Content.Actions.Select(a => a.OwnerId), .. plan.Content.Staff.SelectMany(s => new[] { s.PersonId, s.FromUnit }),
            .. plan.Comments.Select(c => c.By), .. plan.Climbs.Select(c => c.PersonId),
        ];
        var wanted = ids.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return await db.Set<Person>().AsNoTracking().Where(p => wanted.Contains(p.Id)).ToListAsync(stop);
    }

    /// <summary>The lending units' own referrals over 30 days now and at the end of the days four and eight weeks before.</summary>
    private async Task<IReadOnlyList<LendingUnit>> Units(CountyDbContext db, BacklogPlan plan, CancellationToken stop)
    {
        var lent = plan.Content.Staff.Where(s => s.FromUnit is not null).GroupBy(s => s.FromUnit!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (lent.Count == 0)
        {
            return [];
        }

        var units = lent.ConvertAll(g => g.Key).ToArray();
        var before = Today.AddDays(-56);
        var rows = await db.Set<Referral>().Where(r => !r.Sensitive && units.Contains(r.ScswId) && (r.Status == ReferralStatus.Open || r.EndedOn > before))
            .Select(r => new { r.ScswId, Counted = new BacklogReferral(r.Office, r.ReceivedOn, r.FirstContactOn, r.EndedOn, r.Children) }).ToListAsync(stop);
        int Count(string unit, int weeks) => rows.Count(r =>
            r.ScswId == unit && r.Counted.IsOpenOn(Today.AddDays(-7 * weeks)) && DaysOpen.IsOverThirty(r.Counted.ReceivedOn, Today.AddDays(-7 * weeks)));
        return lent.ConvertAll(g => new LendingUnit(g.Key, g.Select(s => s.PersonId).Distinct(StringComparer.Ordinal).Count(), Count(g.Key, 8), Count(g.Key, 4), Count(g.Key, 0)));
    }
}
