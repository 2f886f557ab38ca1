using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>Does in a dry run what a host would do with each command, one after another in the order in which they came.</summary>
internal sealed class DryCommands(DryWorld world)
{
    private const int DeepestCall = 100;
    private readonly Queue<(DryInstance Instance, Command Command)> _waiting = [];
    private readonly Dictionary<(DryInstance Caller, int Wait), DryInstance> _called = [];
    private bool _obeying;

    public void Obey(DryInstance instance, IReadOnlyList<Command> commands)
    {
        foreach (var command in commands)
        {
            _waiting.Enqueue((instance, command));
        }

        if (_obeying)
        {
            return;
        }

        _obeying = true;
        while (!world.IsGivenUp && _waiting.TryDequeue(out var next))
        {
            Obey(next.Instance, next.Command);
        }

        _obeying = false;
    }

    private void Obey(DryInstance instance, Command command)
    {
        switch (command)
        {
            case Command.ArmTimer arm:
                world.Timers.Arm(instance, arm.Wait, world.DueAt(arm.Length, arm.From));
                break;
            case Command.CancelTimer cancel:
                world.Timers.Cancel(instance, cancel.Wait);
                break;
            case Command.AwaitMessage await:
                world.Mail.Awaited(instance, await);
                break;
            case Command.PublishMessage publish:
                world.Mail.Send(instance, publish);
                break;
            case Command.PublishSignal publish:
                world.Mail.Broadcast(publish.Name, publish.Variables, publish.Variables, instance);
                break;
            case Command.CallProcess call:
                Call(instance, call);
                break;
            case Command.CancelCall cancel:
                CancelCall(instance, cancel);
                break;
            case Command.RaiseIncident incident:
                world.Note($"{incident.ElementId}: {incident.Message}");
                break;
            case Command.RaiseEscalation escalation when instance.Caller is { } caller:
                world.Advance(caller, new ProcessEvent.CallEscalated(world.Now, instance.CallerWait, escalation.Code, escalation.Variables));
                break;
            case Command.End end:
                End(instance, end);
                break;
        }
    }

    private void Call(DryInstance instance, Command.CallProcess call)
    {
        if (world.Names.Held.Contains(call.ElementId))
        {
            return;
        }

        var called = world.File.Definitions.FirstOrDefault(definition => string.Equals(definition.Id, call.CalledElement, StringComparison.Ordinal));
        if (called is null)
        {
            world.Note($"{call.ElementId}: {call.CalledElement} is not in the file; the call is taken to be done.");
            world.Advance(instance, new ProcessEvent.CallCompleted(world.Now, call.Wait, Variables.Empty));
        }
        else if (instance.Depth >= DeepestCall)
        {
            world.Advance(instance, new ProcessEvent.CallFailed(world.Now, call.Wait, null, "Processes call each other without end."));
        }
        else
        {
            _called[(instance, call.Wait)] = world.Start(called, new ProcessEvent.Started(world.Now, call.Variables), instance, call.Wait);
        }
    }

    private void CancelCall(DryInstance instance, Command.CancelCall cancel)
    {
        if (_called.Remove((instance, cancel.Wait), out var called))
        {
            world.Advance(called, new ProcessEvent.Withdrawn(world.Now, "withdrawn by its caller"));
        }
    }

    private void End(DryInstance instance, Command.End end)
    {
        if (instance.Caller is { } caller)
        {
            world.Advance(caller, end.Outcome == ProcessStatus.Failed
                ? new ProcessEvent.CallFailed(world.Now, instance.CallerWait, end.ErrorCode ?? "", end.Message ?? "")
                : new ProcessEvent.CallCompleted(world.Now, instance.CallerWait, end.Variables));
        }
        else if (end.Message is not null)
        {
            world.Note(end.Message);
        }
    }
}
