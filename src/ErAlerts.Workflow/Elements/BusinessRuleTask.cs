using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>businessRuleTask (BPMN 10.3.3, 13.3.3): a decision, which the host evaluates.</summary>
public sealed class BusinessRuleTask : AskingTask
{
    internal BusinessRuleTask(BpmnElementReading reading)
        : base(reading, ServiceKind.BusinessRule, "decision", "resultVariable")
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.BusinessRuleTask;
}
