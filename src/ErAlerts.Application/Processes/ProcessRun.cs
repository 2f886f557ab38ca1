using ErAlerts.Application.Actions;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.People;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.Application.Processes;

/// <summary>One instance within one transaction: takes events one after the other, each with all that it sets off, until the process rests.</summary>
internal sealed class ProcessRun(IUnitOfWork work, PolicyCatalogue policies, ProcessDefinition definition, ProcessInstance instance, ReviewWork reviewWork)
{
    private const int MostEventsInOneStep = 1_000;
    private readonly Queue<ProcessEvent> _pending = new();
    private readonly InstanceTimers _timers = new(work, policies.Calendar, instance);
    private ProcessState? _state = StoredState(definition, instance);

    public int? WaitOf(string step) => reviewWork.WaitOf(step);

    /// <summary>Takes the event and what follows from it; false when the process had no use for it, and then nothing changed.</summary>
    public async Task<bool> Take(ProcessEvent first, Trigger trigger)
    {
        _pending.Enqueue(first);
        var taken = 0;
        while (_pending.TryDequeue(out var next))
        {
            switch (Interpreter.Advance(definition, _state, next))
            {
                case Step.Taken step:
                    _state = step.State;
                    work.Add(new ProcessHistoryEntry(instance.Id, instance.HistoryLength + ++taken, next.At, EventFormat.Write(next)));
                    if (next is ProcessEvent.TaskCompleted done)
                    {
                        reviewWork.Close(done.Wait, trigger.At);
                    }

                    foreach (var command in step.Commands)
                    {
                        await Apply(command, trigger);
                    }

                    break;
                case Step.Refused refused:
                    throw new InvalidOperationException($"Process {instance.Id} refused {next.GetType().Name}: {refused.Code}, {refused.Why}");
            }

            if (taken > MostEventsInOneStep)
            {
                throw new InvalidOperationException($"Process {instance.Id} does not come to rest; the drawing loops without waiting.");
            }
        }

        if (taken > 0)
        {
            instance.Took(StateFormat.Write(_state!), taken);
        }

        return taken > 0;
    }

    private Task Apply(Command command, Trigger trigger)
    {
        switch (command)
        {
            case Command.OpenUserTask task:
                return OpenUserTask(task, trigger);
            case Command.CancelUserTask cancel:
                reviewWork.Close(cancel.Wait, trigger.At);
                return Task.CompletedTask;
            case Command.RunService service:
                return RunAction(service, trigger);
            case Command.ArmTimer arm:
                return _timers.Arm(arm);
            case Command.CancelTimer cancel:
                return _timers.Cancel(cancel.Wait);
            case Command.RaiseIncident raised:
                work.Add(new Incident(work.NextId(), instance.Id, raised.Wait, raised.ElementId, raised.Code, raised.Message, trigger.At));
                return Task.CompletedTask;
            case Command.End:
                instance.Ended(trigger.At);
                return Task.CompletedTask;
            case Command.AwaitMessage or Command.CancelMessage or Command.AwaitSignal or Command.CancelSignal:
                return Task.CompletedTask;
            case Command.CancelService or Command.CloseIncident:
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException($"'{instance.ProcessId}' asks for {command.GetType().Name}, which no host carries out yet.");
        }
    }

    private async Task OpenUserTask(Command.OpenUserTask task, Trigger trigger)
    {
        var review = reviewWork.Review;
        var role = task.Attributes.TryGetValue("role", out var code) ? code : string.Empty;
        var person = role switch
        {
            "csw" => review.CswId,
            "scsw" => review.ScswId,
            "ara" => review.AraId,
            "ra" => (await Chart()).RaFor(review.AraId, review.Office)?.Id,
            "dd" => (await Chart()).DdFor(review.AraId, review.Office)?.Id,
            _ => null,
        };
        if (person is null)
        {
            work.Add(new Incident(work.NextId(), instance.Id, task.Wait, task.ElementId, "no-assignee", $"Nobody holds the role '{role}' of this step.", trigger.At));
        }

        reviewWork.Open(work, task.Wait, task.ElementId, person ?? string.Empty, trigger.At);
    }

    private static ProcessState? StoredState(ProcessDefinition definition, ProcessInstance instance)
    {
        if (instance.State.Length == 0)
        {
            return null;
        }

        var reading = StateFormat.Read(definition, instance.State);
        return reading.State ?? throw new InvalidOperationException($"The state of process {instance.Id} cannot be read: {reading.Problem}");
    }

    private Task<OrgChart> Chart() => work.OrgChart();

    private async Task RunAction(Command.RunService service, Trigger trigger)
    {
        var name = service.Attributes.TryGetValue("action", out var named) ? named : string.Empty;
        var result = AllActions.Named(name) is { } action
            ? await action.Run(new ActionContext(work, policies, service.Attributes, trigger, reviewWork))
            : new ActionResult.Stuck("unknown-action", $"No action is called '{name}'.");
        _pending.Enqueue(result switch
        {
            ActionResult.Done done => new ProcessEvent.TaskCompleted(trigger.At, service.Wait, done.Variables),
            ActionResult.Stuck stuck => new ProcessEvent.TaskFailed(trigger.At, service.Wait, null, $"{stuck.Code}: {stuck.Why}"),
            _ => throw new InvalidOperationException("An action ends done or stuck."),
        });
    }
}
