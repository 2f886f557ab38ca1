using System.Diagnostics;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes.Hosting;

/// <summary>Carries out what the interpreter asks for, within the transaction. Whatever no host could carry out is refused when a policy is read.</summary>
internal sealed class CommandHost(IUnitOfWork work, PolicyCatalogue policies, ProcessSession session)
{
    private readonly UserTasks _userTasks = new(work);
    private readonly ServiceTasks _serviceTasks = new(work, policies, session);
    private readonly Post _post = new(work, policies, session);
    private readonly Calls _calls = new(work, policies, session);
    private readonly Stops _stops = new(work);

    public Task CarryOut(ProcessRun run, Command command, Trigger trigger) => command switch
    {
        Command.OpenUserTask task => _userTasks.Open(run, task, trigger),
        Command.CancelUserTask cancel => UserTasks.Cancel(run, cancel, trigger),
        Command.RunService service => _serviceTasks.Run(run, service, trigger),
        Command.ArmTimer arm => run.Timers.Arm(arm),
        Command.CancelTimer cancel => run.Timers.Cancel(cancel.Wait),
        Command.AwaitMessage await => _post.Await(run, await.Wait, isSignal: false, await.Name, await.Correlation),
        Command.AwaitSignal await => _post.Await(run, await.Wait, isSignal: true, await.Name, correlation: null),
        Command.CancelMessage cancel => _post.Forget(run, cancel.Wait, trigger),
        Command.CancelSignal cancel => _post.Forget(run, cancel.Wait, trigger),
        Command.PublishMessage message => _post.Send(run, message),
        Command.PublishSignal signal => _post.Broadcast(run, signal),
        Command.CallProcess call => _calls.Begin(run, call),
        Command.CancelCall cancel => _calls.Withdraw(run, cancel),
        Command.RaiseEscalation escalation => _calls.Escalate(run, escalation, trigger),
        Command.RaiseIncident raised => _stops.Raise(run, raised, trigger),
        Command.CloseIncident closed => _stops.Close(run, closed, trigger),
        Command.Relabel relabel => Relabel(run, relabel),
        Command.End end => End(run, end, trigger),
        Command.CancelService => Task.CompletedTask,
        _ => throw new UnreachableException($"The interpreter asks for {command.GetType().Name}, which is new."),
    };

    private static Task Relabel(ProcessRun run, Command.Relabel relabel)
    {
        run.Items.Relabel(relabel.Wait, relabel.ElementId);
        return run.Timers.Relabel(relabel.Wait, relabel.ElementId);
    }

    private async Task End(ProcessRun run, Command.End end, Trigger trigger)
    {
        run.Instance.Ended(trigger.At);
        if (run.Instance.CallerId is null)
        {
            _stops.Ended(run, end, trigger);
        }
        else
        {
            await _calls.Answer(run, end, trigger);
        }
    }
}
