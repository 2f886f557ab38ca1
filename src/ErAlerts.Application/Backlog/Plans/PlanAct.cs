using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>What every act on a plan begins with: the plan, who acts, the line, and the moment.</summary>
internal sealed record PlanAct(IUnitOfWork Work, PolicyCatalogue Policies, BacklogPlan Plan, Person Person, OrgChart Chart, DateTimeOffset At)
{
    public DateOnly Today => Policies.Calendar.LocalDate(At);

    /// <summary>Runs an act on a plan in one transaction.</summary>
    public static Task<Outcome<BacklogPlan>> Run(
        ITransactions transactions, PolicyCatalogue policies, DateTimeOffset at, long id, string by, Func<PlanAct, Task<Outcome<BacklogPlan>>> act, CancellationToken stop) =>
        transactions.Run(
            async work =>
            {
                var loaded = await Load(work, policies, id, by, at);
                return loaded is Outcome<PlanAct>.Done(var done) ? await act(done) : loaded.Refusal!;
            },
            stop);

    /// <summary>Writes an entry of the plan's stream.</summary>
    public void Audit(string act, string? before = null, string? detail = null) => Work.Add(new AuditEntry
    {
        Stream = AuditStreams.OfPlan(Plan.Id),
        At = At,
        Actor = Person.Id,
        Act = act,
        Before = before,
        After = before is null ? null : Codes.Of(Plan.State),
        DueAt = before is null ? null : Plan.OverdueAt,
        Detail = detail,
    });

    private static async Task<Outcome<PlanAct>> Load(IUnitOfWork work, PolicyCatalogue policies, long id, string by, DateTimeOffset at)
    {
        var chart = await work.OrgChart();
        if (chart.Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        return (await work.Planning.Plans([id])).TryGetValue(id, out var plan)
            ? new PlanAct(work, policies, plan, person, chart, at)
            : PlanRefusals.UnknownPlan(id);
    }

    /// <summary>What the content rules need to know now. The plan that this one would replace lends nobody any more.</summary>
    public async Task<PlanSetting> Setting() => new()
    {
        Today = Today,
        CountNow = (await OfficeCounting.Of(Work, Policies, Plan.Office, Today)).Over30SinceReceipt.Referrals,
        Chart = Chart,
        Qualifications = new QualificationBook(await Work.Planning.TrainingSessions()),
        LentElsewhere = [.. (await Work.Planning.LivePlans()).Where(p => p.IsInForce && p.Office != Plan.Office).SelectMany(p => p.Content.Staff)],
    };

    /// <summary>The first content rule that the plan breaks; null when it is complete.</summary>
    public async Task<Refusal?> Incomplete() => APlanIsComplete.CheckAll(Plan.Content, await Setting()).FirstOrDefault();
}
