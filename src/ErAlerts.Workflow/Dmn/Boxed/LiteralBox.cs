using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>FEEL text (DMN 7.3.5).</summary>
internal sealed class LiteralBox(FeelExpression expression) : BoxedExpression
{
    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) => expression.Evaluate(scope, run);
}
