using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>An RA writes a draft anew. A draft may still be incomplete; what is missing stops its submission.</summary>
public sealed class DraftPlan(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Refuses an unknown plan or person, who may not draft it, a plan that is no draft, an older version, and what cannot be kept.</summary>
    public Task<Outcome<BacklogPlan>> Run(long id, string by, PlanWriting writing, int? expectedVersion = null, CancellationToken stop = default) =>
        PlanAct.Run(transactions, policies, clock.GetUtcNow(), id, by, act => Run(act, writing, expectedVersion), stop);

    private async Task<Outcome<BacklogPlan>> Run(PlanAct act, PlanWriting writing, int? expectedVersion)
    {
        var plan = act.Plan;
        if ((OnlyTheRaOfTheOfficeDrafts.Check(plan.Office, act.Person)
             ?? OnlyADraftIsRewritten.Check(plan)
             ?? PlanRefusals.Stale(plan, expectedVersion)) is { } refusal)
        {
            return refusal;
        }

        var count = await OfficeCounting.Of(act.Work, policies, plan.Office, act.Today);
        var reading = PlanReading.Read(writing, plan.Content, act.Chart, new CurveStart(act.Today, count.Over30SinceReceipt.Referrals));
        if (reading is not Outcome<PlanContent>.Done(var content))
        {
            return reading.Refusal!;
        }

        plan.Drafted(content, act.Person.Id);
        act.Audit("plan-drafted", detail: PlanWords.Of(content));
        return plan;
    }
}
