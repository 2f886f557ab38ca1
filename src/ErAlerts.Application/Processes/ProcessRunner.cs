using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Alerts;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes;

/// <summary>
/// Moves processes inside a caller's transaction: loads the state, lets the interpreter advance it, carries out the commands, keeps the
/// history. The caller's transaction saves everything together; on a conflict it runs again, which is safe since the step is pure.
/// </summary>
public sealed class ProcessRunner(PolicyCatalogue policies)
{
    /// <summary>Starts the current definition of a process about a review and pins the instance to it by content hash.</summary>
    public async Task Start(IUnitOfWork work, string processId, Review review, Variables variables, Trigger trigger)
    {
        var definition = policies.Process(processId) ?? throw new InvalidOperationException($"No process '{processId}' in the policy folder.");
        var instance = new ProcessInstance(work.NextId(), processId, definition.Hash, ReviewSteps.SubjectKind, review.Id, trigger.At);
        work.Add(instance);
        var run = new ProcessRun(work, policies, definition, instance, await ReviewWork.Of(work, review, instance, fresh: true));
        await run.Take(new ProcessEvent.Started(trigger.At, variables), trigger);
    }

    /// <summary>Completes an open user task of the review's process.</summary>
    public async Task CompleteUserTask(IUnitOfWork work, Review review, string step, Variables variables, Trigger trigger)
    {
        var run = await RunOf(work, review);
        var wait = run.WaitOf(step) ?? throw new InvalidOperationException($"The process of referral {review.Number} has no open '{step}'; it is {review.State}.");
        await run.Take(new ProcessEvent.TaskCompleted(trigger.At, wait, variables), trigger);
    }

    /// <summary>Delivers a message to the review's process; false when the process no longer listens.</summary>
    public async Task<bool> Deliver(IUnitOfWork work, Review review, string message, Trigger trigger) =>
        await (await RunOf(work, review)).Take(new ProcessEvent.MessageArrived(trigger.At, message, Variables.Empty), trigger);

    /// <summary>Opens the process of an instance for a row of events, as the sweep does.</summary>
    internal async Task<ProcessRun> Open(IUnitOfWork work, ProcessInstance instance)
    {
        var definition = policies.Process(instance.DefinitionHash, instance.ProcessId)
            ?? throw new InvalidOperationException($"The definition {instance.DefinitionHash} of '{instance.ProcessId}' is not stored here.");
        var review = (await work.Reviews([instance.SubjectId]))[instance.SubjectId];
        return new ProcessRun(work, policies, definition, instance, await ReviewWork.Of(work, review, instance, fresh: false));
    }

    private async Task<ProcessRun> RunOf(IUnitOfWork work, Review review)
    {
        var instance = await work.RunningProcess(ReviewSteps.SubjectKind, review.Id)
            ?? throw new InvalidOperationException($"Referral {review.Number} has no running process.");
        return await Open(work, instance);
    }
}
