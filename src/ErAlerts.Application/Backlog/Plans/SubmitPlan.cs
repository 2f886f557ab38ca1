using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>An RA submits a complete draft to the DD.</summary>
public sealed class SubmitPlan(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Refuses an unknown plan or person, who may not draft it, a plan that is no draft, an older version, and an incomplete plan.</summary>
    public Task<Outcome<BacklogPlan>> Run(long id, string by, int? expectedVersion = null, CancellationToken stop = default) =>
        PlanAct.Run(transactions, policies, clock.GetUtcNow(), id, by, act => Run(act, expectedVersion), stop);

    private async Task<Outcome<BacklogPlan>> Run(PlanAct act, int? expectedVersion)
    {
        var plan = act.Plan;
        if ((OnlyTheRaOfTheOfficeDrafts.Check(plan.Office, act.Person)
             ?? OnlyADraftIsRewritten.Check(plan)
             ?? PlanRefusals.Stale(plan, expectedVersion)
             ?? await act.Incomplete()) is { } refusal)
        {
            return refusal;
        }

        var before = Codes.Of(plan.State);
        plan.Submitted(act.Person.Id, act.At);
        act.Audit("plan-submitted", before, PlanWords.Of(plan.Content));
        await runner.CompleteUserTask(act.Work, new PlanSubject(plan), PlanSteps.Draft, Variables.Empty, new Trigger(act.Person.Id, act.At));
        return plan;
    }
}
