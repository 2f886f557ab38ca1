using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed conditional (DMN 10.2.1.8): anything but true chooses the else part.</summary>
internal sealed class ConditionalBox(BoxedExpression condition, BoxedExpression then, BoxedExpression otherwise) : BoxedExpression
{
    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) =>
        condition.Evaluate(scope, run).IsTrue ? then.Evaluate(scope, run) : otherwise.Evaluate(scope, run);
}
