using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A relation (DMN 10.2.1.6): a list with one context for each row.</summary>
internal sealed class RelationBox(ImmutableArray<TypedName> columns, ImmutableArray<ImmutableArray<BoxedExpression>> rows) : BoxedExpression
{
    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) =>
        run.Sized(FeelList.Of(rows.Select(row => Row(row, scope, run))));

    private FeelValue Row(ImmutableArray<BoxedExpression> row, IFeelScope scope, FeelRun run) =>
        FeelContext.Of(columns.Select((column, at) =>
            KeyValuePair.Create(column.Name, column.Bind(row[at].Evaluate(scope, run), run))));
}
