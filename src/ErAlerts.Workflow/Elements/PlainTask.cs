using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Elements;

/// <summary>task (BPMN 13.3.3): of no kind, so there is nothing to do and it is done at once.</summary>
public sealed class PlainTask : AutomaticTask
{
    internal PlainTask(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Task;
}
