using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>startEvent (BPMN 10.5.2, 13.5.1): begins a process, a sub-process, or, triggered, an event sub-process.</summary>
public sealed class StartEvent : CatchEvent
{
    internal StartEvent(BpmnElementReading reading)
        : base(reading) => IsInterrupting = reading.Flag("isInterrupting", absent: true);

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.StartEvent;

    /// <summary>In an event sub-process: it takes over from what it interrupts.</summary>
    public bool IsInterrupting { get; }

    /// <summary>It has no trigger.</summary>
    public bool IsNone => Definitions.Count == 0;

    internal override bool StartsAlone => false;

    internal override void Enter(Execution x, int scope, int slot)
    {
        x.Trace(this);
        Leave(x, scope);
    }

    internal override void Triggered(Execution x, Node owner, Wait? wait) =>
        ((EventSubProcess)Container.Owner!).Occur(x, (Scope)owner, this, wait);

    private protected override int ScopeOf(Node owner) => owner.Id;
}
