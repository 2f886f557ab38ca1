using ErAlerts.Application.Policies;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Domain.Training;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Plans;

/// <summary>Who works on which backlog referral, and who could.</summary>
public sealed class HelpersQuery
{
    private readonly CountyContexts _contexts;
    private readonly PolicyCatalogue _policies;
    private readonly TimeProvider _clock;

    internal HelpersQuery(CountyContexts contexts, PolicyCatalogue policies, TimeProvider clock) => (_contexts, _policies, _clock) = (contexts, policies, clock);

    private DateOnly Today => _policies.Calendar.LocalDate(_clock.GetUtcNow());

    /// <summary>The helper's own list: what was given to the viewer and is open still, the oldest first.</summary>
    public async Task<IReadOnlyList<HelperRow>> Mine(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await Rows(db, db.Set<HelperAssignment>().Where(a => a.HelperId == viewer.PersonId), stop);
    }

    /// <summary>What is given of an office's backlog; nothing when it is not one of the viewer's offices.</summary>
    public async Task<IReadOnlyList<HelperRow>> OfOffice(Viewer viewer, string office, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var manages = viewer.Is(Role.Ara) || viewer.Is(Role.Ra) || viewer.Is(Role.Dd);
        return manages && viewer.Offices.Contains(office) ? await Rows(db, db.Set<HelperAssignment>().Where(a => a.Office == office), stop) : [];
    }

    /// <summary>The ER-qualified social workers and supervisors who work in one of the offices or are lent to it, by name.</summary>
    public async Task<IReadOnlyList<HelperChoice>> Choices(Viewer viewer, string office, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        if (!viewer.Offices.Contains(office))
        {
            return [];
        }

        var book = new QualificationBook(await db.Set<TrainingSession>().AsNoTracking().ToListAsync(stop));
        var plan = (await db.Set<BacklogPlan>().AsNoTracking().Where(p => p.Office == office && p.EndedAt == null).ToListAsync(stop)).FirstOrDefault(p => p.IsInForce);
        var lent = plan?.Content.Staff.Where(s => s.From <= Today && Today <= s.To).Select(s => s.PersonId).ToArray() ?? [];
        var mark = $"%;{office};%";
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => lent.Contains(p.Id) || EF.Functions.Like((string)(object)p.Offices, mark)).ToListAsync(stop);
        return
        [
            .. people.Where(p => p.Is(Role.Csw) || p.Is(Role.Scsw))
                .Select(p => (Person: p, Evidence: book.Of(p, Today)))
                .Where(p => p.Evidence is not null)
                .OrderByDescending(p => lent.Contains(p.Person.Id)).ThenBy(p => p.Person.Name, StringComparer.Ordinal)
                .Select(p => new HelperChoice(p.Person.Id, p.Person.Name, lent.Contains(p.Person.Id), p.Evidence!.Sentence(Today))),
        ];
    }

    private async Task<IReadOnlyList<HelperRow>> Rows(CountyDbContext db, IQueryable<HelperAssignment> assignments, CancellationToken stop)
    {
        var rows = await (
            from given in assignments.Where(a => a.TakenBackAt == null)
            join referral in db.Set<Referral>() on given.ReferralId equals referral.Id
            where referral.Status == ReferralStatus.Open && !referral.Sensitive
            orderby referral.ReceivedOn, referral.Id
            select new { given, referral.ReceivedOn, referral.Children, referral.YoungestAge, referral.SdmRisk, referral.CswId }).AsNoTracking().ToListAsync(stop);
        return rows.ConvertAll(r => new HelperRow(
            r.given, DaysOpen.Age(r.ReceivedOn, Today).Value, r.Children, r.CswId,
            new PriorityOrder([PriorityKey.Risk, PriorityKey.YoungestChild]).Why(new BacklogItem(r.given.Number, DaysOpen.Age(r.ReceivedOn, Today), r.YoungestAge, r.SdmRisk))));
    }
}

/// <summary>A referral that a helper works on.</summary>
/// <param name="Given">The assignment.</param>
/// <param name="Age">Calendar days since receipt.</param>
/// <param name="Children">Number of children.</param>
/// <param name="CswId">The assigned CSW.</param>
/// <param name="Why">Risk and youngest child, in words.</param>
public sealed record HelperRow(HelperAssignment Given, int Age, int Children, string CswId, string Why);

/// <summary>Someone who may be given backlog work.</summary>
/// <param name="Id">Roster id.</param>
/// <param name="Name">Name.</param>
/// <param name="Lent">Whether the plan lends the person to the office today.</param>
/// <param name="Evidence">What qualifies the person, in words.</param>
public sealed record HelperChoice(string Id, string Name, bool Lent, string Evidence);
