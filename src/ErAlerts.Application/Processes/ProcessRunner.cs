using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes;

/// <summary>
/// Moves processes inside a caller's transaction: loads the state, lets the interpreter advance it, carries out the commands, keeps the
/// history. The caller's transaction saves everything together; on a conflict it runs again, which is safe since the step is pure.
/// How to add something that processes can be about stands at <see cref="ISubject"/>.
/// </summary>
public sealed class ProcessRunner(PolicyCatalogue policies)
{
    /// <summary>Starts the current definition of a process about a subject and pins the instance to it by content hash.</summary>
    public async Task Start(IUnitOfWork work, string processId, ISubject subject, Variables variables, Trigger trigger)
    {
        var definition = policies.Process(processId) ?? throw new InvalidOperationException($"No process '{processId}' in the policy folder.");
        var session = Session(work);
        var run = await session.Begin(definition, subject, trigger.At);
        await session.Take(run, new ProcessEvent.Started(trigger.At, variables), trigger);
    }

    /// <summary>Completes an open user task of a process about the subject.</summary>
    public async Task CompleteUserTask(IUnitOfWork work, ISubject subject, string step, Variables variables, Trigger trigger)
    {
        var session = Session(work);
        foreach (var instance in await work.RunningProcesses(subject.Kind, subject.Id))
        {
            var run = await session.Of(instance);
            if (run.Items.WaitOf(step) is { } wait)
            {
                await session.Take(run, new ProcessEvent.TaskCompleted(trigger.At, wait, variables), trigger);
                return;
            }
        }

        throw new InvalidOperationException($"No process about {subject.Kind} {subject.Number} has an open '{step}'.");
    }

    /// <summary>Delivers a message to the processes about the subject; false when none listens for it any more.</summary>
    public async Task<bool> Deliver(IUnitOfWork work, ISubject subject, string message, Trigger trigger)
    {
        var session = Session(work);
        foreach (var instance in await work.RunningProcesses(subject.Kind, subject.Id))
        {
            if (await session.Take(await session.Of(instance), new ProcessEvent.MessageArrived(trigger.At, message, Variables.Empty), trigger))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The processes of one transaction, for whoever has many events to hand out.</summary>
    internal ProcessSession Session(IUnitOfWork work) => new(work, policies);
}
