using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Elements;

/// <summary>endEvent (BPMN 10.5.3, 13.5.6): throws its results and uses its token up.</summary>
public sealed class EndEvent : ThrowEvent
{
    internal EndEvent(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.EndEvent;
}
