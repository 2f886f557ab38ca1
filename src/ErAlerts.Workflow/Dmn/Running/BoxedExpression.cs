using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>A boxed expression, compiled.</summary>
internal abstract class BoxedExpression
{
    /// <summary>The value in a scope. Trouble is reported to the run and answered with null.</summary>
    public abstract FeelValue Evaluate(IFeelScope scope, FeelRun run);
}
