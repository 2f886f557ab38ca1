using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>A DD over the office approves a submitted plan, which freezes its baseline and replaces the plan in force, or sends it back with words.</summary>
public sealed class DecidePlan(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Refuses an unknown plan or person, who may not decide, one's own plan, a plan not submitted or decided already, an older version, no words.</summary>
    public Task<Outcome<BacklogPlan>> Run(PlanDecision decision, CancellationToken stop = default) =>
        PlanAct.Run(transactions, policies, clock.GetUtcNow(), decision.PlanId, decision.By, act => Run(act, decision), stop);

    private async Task<Outcome<BacklogPlan>> Run(PlanAct act, PlanDecision decision)
    {
        var plan = act.Plan;
        if ((OnlyADdOverTheOfficeDecides.Check(plan, act.Person)
             ?? APlanIsDecidedOnceSubmitted.Check(plan)
             ?? PlanRefusals.Stale(plan, decision.ExpectedVersion)
             ?? (decision.Approve ? await act.Incomplete() : APlanIsDecidedOnceSubmitted.CheckText(decision.Text))) is { } refusal)
        {
            return refusal;
        }

        if (decision.Approve)
        {
            await ReplaceOthers(act.Work, plan, decision.By, act.At);
        }

        var answer = ProcessValues.Of(PlanSteps.Decision, decision.Approve ? "approve" : "send-back");
        await runner.CompleteUserTask(act.Work, new PlanSubject(plan), PlanSteps.Decide, answer, new Trigger(decision.By, act.At, Note: decision.Text.Trim()));
        return plan;
    }

    private async Task ReplaceOthers(IUnitOfWork work, BacklogPlan plan, string by, DateTimeOffset at)
    {
        var trigger = new Trigger(by, at, Note: plan.Id.ToString(CultureInfo.InvariantCulture));
        foreach (var other in (await work.Planning.LivePlans()).Where(p => p.Office == plan.Office && p.Id != plan.Id))
        {
            await runner.Deliver(work, new PlanSubject(other), PlanSteps.ReplacedMessage, trigger);
        }
    }
}

/// <summary>What a DD decides of a plan.</summary>
/// <param name="PlanId">Key of the plan.</param>
/// <param name="By">Who decides.</param>
/// <param name="Approve">True to approve, false to send back.</param>
/// <param name="Text">The DD's words; needed to send back.</param>
/// <param name="ExpectedVersion">The version that the DD looked at; null for none.</param>
public sealed record PlanDecision(long PlanId, string By, bool Approve, string Text, int? ExpectedVersion = null);
