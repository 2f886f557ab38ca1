using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Elements;

/// <summary>manualTask (BPMN 10.3.3, 13.3.3): done outside of any system, which does not wait for it.</summary>
public sealed class ManualTask : AutomaticTask
{
    internal ManualTask(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ManualTask;
}
