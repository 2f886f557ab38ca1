using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>An expression whose value was known when the model was read.</summary>
internal sealed class ConstantBox(FeelValue value) : BoxedExpression
{
    public FeelValue Value => value;

    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) => value;
}
