using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;
using ErAlerts.Domain.Training.Rules;

namespace ErAlerts.Application.Backlog.Helping;

/// <summary>What giving referrals of one office to helpers needs to know, read once for many.</summary>
internal sealed class HelperActs
{
    private const string Act = "backlog work is given";
    private readonly IUnitOfWork work;
    private readonly OrgChart chart;
    private readonly QualificationBook book;
    private readonly Dictionary<long, HelperAssignment> standing;
    private readonly long? planId;
    private readonly (Person Person, DateTimeOffset At, DateOnly Today) giver;

    private HelperActs(IUnitOfWork work, OrgChart chart, QualificationBook book, IEnumerable<HelperAssignment> standing, long? planId, (Person Person, DateTimeOffset At, DateOnly Today) giver)
    {
        (this.work, this.chart, this.book, this.planId, this.giver) = (work, chart, book, planId, giver);
        this.standing = standing.ToDictionary(a => a.ReferralId);
    }

    public IReadOnlyCollection<HelperAssignment> Standing => standing.Values;

    public OrgChart Chart => chart;

    public QualificationBook Book => book;

    public DateOnly Today => giver.Today;

    public static async Task<Outcome<HelperActs>> Of(IUnitOfWork work, PolicyCatalogue policies, string office, string by, DateTimeOffset at)
    {
        var line = await work.OrgChart();
        if (line.Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        if (OnlyManagersOfTheOffice.Check(office, person, Act) is { } refusal)
        {
            return refusal;
        }

        var sheets = new QualificationBook(await work.Planning.TrainingSessions());
        var plan = (await work.Planning.LivePlans()).FirstOrDefault(p => p.IsInForce && p.Office == office);
        var given = await work.Planning.StandingAssignments(office);
        return new HelperActs(work, line, sheets, given, plan?.Id, (person, at, policies.Calendar.LocalDate(at)));
    }

    public Outcome<HelperAssignment> Give(Domain.Referrals.Referral referral, string helperId)
    {
        if (chart.Find(helperId) is not { } helper)
        {
            return Refusals.UnknownPerson(helperId) with { Field = "helper" };
        }

        if ((ABacklogReferralIsGivenOnce.Check(referral, standing.GetValueOrDefault(referral.Id), Today)
             ?? ABacklogReferralIsGivenOnce.CheckHelper(referral, helper)
             ?? (BacklogWorkNeedsErQualification.Check(helper, book, Today, Today) is { } untrained ? untrained with { Field = "helper" } : null)) is { } refusal)
        {
            return refusal;
        }

        var given = new HelperAssignment(work.NextId(), referral.Id, referral.Number, referral.Office, helperId, giver.Person.Id, giver.At)
        {
            PlanId = planId,
            Evidence = book.Of(helper, Today)!.Sentence(Today),
        };
        work.Add(given);
        standing[referral.Id] = given;
        work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(referral.Number), At = giver.At, Actor = giver.Person.Id, Act = "given-to-helper", Detail = $"helper={helperId}" });
        return given;
    }
}
