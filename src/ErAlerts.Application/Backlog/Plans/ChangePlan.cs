using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>The office's RA or DD changes actions, staff, hours or order of a plan in force; its target, date and curve stand.</summary>
public sealed class ChangePlan(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Refuses an unknown plan or person, who may not work it, a plan not in force, an older version, and what breaks a content rule.</summary>
    public Task<Outcome<BacklogPlan>> Run(long id, string by, PlanWriting writing, int? expectedVersion = null, CancellationToken stop = default) =>
        PlanAct.Run(transactions, policies, clock.GetUtcNow(), id, by, act => Run(act, writing, expectedVersion), stop);

    /// <summary>An action's owner, or the office's RA or DD, reports it done today.</summary>
    public Task<Outcome<BacklogPlan>> ActionDone(long id, int number, string by, CancellationToken stop = default) =>
        PlanAct.Run(transactions, policies, clock.GetUtcNow(), id, by, act => Task.FromResult(ActionDone(act, number)), stop);

    private static async Task<Outcome<BacklogPlan>> Run(PlanAct act, PlanWriting writing, int? expectedVersion)
    {
        var plan = act.Plan;
        if ((TheOfficesRaOrDdWorksThePlan.Check(plan, act.Person) ?? PlanRefusals.Stale(plan, expectedVersion)) is { } refusal)
        {
            return refusal;
        }

        var start = new CurveStart(plan.Content.Curve[0].Week.Monday, plan.Baseline!.Over30SinceReceipt.Referrals);
        var reading = PlanReading.Read(writing, plan.Content, act.Chart, start);
        if (reading is not Outcome<PlanContent>.Done(var written))
        {
            return reading.Refusal!;
        }

        var content = writing.WeeklyTargets is null ? written with { Curve = plan.Content.Curve } : written;
        if ((OnlyADraftIsRewritten.CheckTarget(plan, content) ?? APlanIsComplete.CheckAllInForce(content, await act.Setting()).FirstOrDefault()) is { } broken)
        {
            return broken;
        }

        plan.Revised(content);
        act.Audit("plan-changed", detail: PlanWords.Of(content));
        return plan;
    }

    private static Outcome<BacklogPlan> ActionDone(PlanAct act, int number)
    {
        if (TheOfficesRaOrDdWorksThePlan.CheckDone(act.Plan, number, act.Person) is { } refusal)
        {
            return refusal;
        }

        act.Plan.ActionDone(number, act.Today);
        act.Audit("plan-action-done", detail: $"action={number}");
        return act.Plan;
    }
}
