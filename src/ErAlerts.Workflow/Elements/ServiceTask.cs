using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>serviceTask (BPMN 10.3.3, 13.3.3): one of the host's actions, named by our action attribute.</summary>
public sealed class ServiceTask : AskingTask
{
    internal ServiceTask(BpmnElementReading reading)
        : base(reading, ServiceKind.Service, "action", "resultVariable")
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ServiceTask;
}
