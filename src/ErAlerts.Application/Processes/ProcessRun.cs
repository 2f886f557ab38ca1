using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.Application.Processes;

/// <summary>One instance within one transaction: its state as it moves, and its rows.</summary>
internal sealed class ProcessRun(IUnitOfWork work, BusinessCalendar calendar, ProcessDefinition definition, ProcessInstance instance, InstanceWork items, ProcessState? state)
{
    private ProcessState? _state = state;
    private readonly List<ProcessEvent> _taken = [];

    public ProcessInstance Instance => instance;

    public ProcessDefinition Definition { get; private set; } = definition;

    public InstanceWork Items => items;

    public ISubject Subject => items.Subject;

    public InstanceTimers Timers { get; } = new(work, calendar, instance);

    public InstanceSubscriptions Subscriptions { get; } = new(work, instance);

    /// <summary>Where it stands; null before its start.</summary>
    public ProcessState? State => _state;

    /// <summary>Why the event would be refused or ignored as things stand; null when it would be taken.</summary>
    public (string Code, string Why)? Objection(ProcessEvent e) => Interpreter.Advance(Definition, _state, e) switch
    {
        Step.Refused refused => (refused.Code, refused.Why),
        Step.Ignored ignored => (ignored.Code, ignored.Why),
        _ => null,
    };

    /// <summary>The drawing to which its next event, a migration, leads.</summary>
    public ProcessDefinition? MovesTo { get; set; }

    /// <summary>Takes one event; what the interpreter asks for then, or null when it had no use for the event.</summary>
    public IReadOnlyList<Command>? Advance(ProcessEvent e, DateTimeOffset at)
    {
        switch (Interpreter.Advance(e is ProcessEvent.Migrated ? MovesTo! : Definition, _state, e))
        {
            case Step.Taken step:
                _state = step.State;
                if (e is ProcessEvent.Migrated)
                {
                    Definition = MovesTo!;
                    instance.Migrated(Definition.Hash);
                }

                _taken.Add(e);
                if (e is ProcessEvent.TaskCompleted done)
                {
                    items.Close(done.Wait, at);
                }

                return step.Commands;
            case Step.Refused refused:
                throw new InvalidOperationException($"Process {instance.Id} refused {e.GetType().Name}: {refused.Code}, {refused.Why}");
            default:
                return null;
        }
    }

    /// <summary>Writes the state once the instance rests, and what led to it as one entry of the history.</summary>
    public void Store()
    {
        if (_taken.Count > 0)
        {
            instance.Took(StateFormat.Write(_state!), _taken.Count);
            work.Add(new ProcessHistoryEntry(instance.Id, instance.HistoryLength, _taken[^1].At, EventFormat.Write(_taken)));
            _taken.Clear();
        }
    }
}
