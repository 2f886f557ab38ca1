using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>signalEventDefinition (BPMN 10.5.5): heard by everyone who listens for its name, here and in other instances.</summary>
public sealed class SignalEventDefinition : EventDefinition
{
    internal SignalEventDefinition(string name) => Name = name;

    /// <summary>The signal's name, else its id.</summary>
    public string Name { get; }

    internal override bool IsAwaited => true;

    internal override bool IsPublished => true;

    internal override string? Arm(Execution x, Wait wait, int scope)
    {
        x.Emit(new Command.AwaitSignal(wait.Id, x.ElementOf(wait).Id, Name));
        return null;
    }

    internal override Command Withdrawal(Wait wait) => new Command.CancelSignal(wait.Id);

    internal override bool Throw(Execution x, int scope, Element thrower, Variables payload)
    {
        x.Emit(new Command.PublishSignal(thrower.Id, Name, payload));
        x.HearSignal(Name, payload);
        return x.IsAlive(scope);
    }

    internal override ProcessStart AsStart(string elementId) => new(elementId, StartTrigger.Signal, Name);
}
