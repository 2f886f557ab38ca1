using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>conditionalEventDefinition (BPMN 10.5.5): occurs when its condition becomes true; it must be false in between.</summary>
public sealed class ConditionalEventDefinition : EventDefinition
{
    internal ConditionalEventDefinition(FeelExpression condition) => Condition = condition;

    internal FeelExpression Condition { get; }

    internal override bool IsAwaited => true;

    internal override IEnumerable<FeelExpression> Expressions => [Condition];

    internal override string? Arm(Execution x, Wait wait, int scope)
    {
        x.DataChanged = true;
        return null;
    }

    /// <summary>It has just been seen to hold.</summary>
    internal override Wait Again(Execution x, Wait wait, int scope) => wait with { Seen = true };

    internal override ProcessStart AsStart(string elementId) => new(elementId, StartTrigger.Condition);
}
