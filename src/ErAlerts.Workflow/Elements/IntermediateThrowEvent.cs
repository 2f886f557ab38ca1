using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>intermediateThrowEvent (BPMN 10.5.4, 13.5.2): throws and goes on; a link goes on at its other end.</summary>
public sealed class IntermediateThrowEvent : ThrowEvent
{
    internal IntermediateThrowEvent(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.IntermediateThrowEvent;

    internal override IEnumerable<Element> Beyond => LinkTarget is { } target ? [target] : [];

    private Element? LinkTarget => Definitions is [LinkEventDefinition link] ? link.Target : null;

    internal override void Leave(Execution x, int scope)
    {
        if (LinkTarget is { } target)
        {
            x.Enqueue(scope, target);
        }
        else
        {
            base.Leave(x, scope);
        }
    }
}
