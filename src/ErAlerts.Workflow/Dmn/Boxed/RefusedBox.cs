using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>An expression that cannot run: null, with the reason its file's findings give too.</summary>
internal sealed class RefusedBox(string reason) : BoxedExpression
{
    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) => run.Fail("refused-expression", reason);
}
