using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed list (DMN 10.2.1.5).</summary>
internal sealed class ListBox(ImmutableArray<BoxedExpression> items) : BoxedExpression
{
    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) =>
        run.Sized(FeelList.Of(items.Select(item => item.Evaluate(scope, run))));
}
