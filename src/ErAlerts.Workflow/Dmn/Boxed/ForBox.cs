using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed <c>for</c> (DMN 10.2.1.10): one result for each item. <c>partial</c>, the results so far, is made only where it is read.</summary>
internal sealed class ForBox(string variable, BoxedExpression source, BoxedExpression body, bool readsPartial) : BoxedExpression
{
    private readonly string[] _names = readsPartial ? [variable, "partial"] : [variable];

    public override FeelValue Evaluate(IFeelScope scope, FeelRun run)
    {
        if (IterationDomain.Of(source.Evaluate(scope, run), run) is not { } items)
        {
            return FeelValue.Null;
        }

        var results = ImmutableArray.CreateBuilder<FeelValue>();
        for (var place = 0L; place < items.Count; place++)
        {
            if (!run.Step(readsPartial ? results.Count + 1 : 1) || !run.Allows(results.Count))
            {
                return FeelValue.Null;
            }

            FeelValue[] values = readsPartial ? [items[place], FeelList.Of(results.ToImmutable())] : [items[place]];
            results.Add(body.Evaluate(new LocalScope(_names, values, scope), run));
        }

        return run.Sized(FeelList.Of(results.DrainToImmutable()));
    }
}
