using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed <c>some</c> or <c>every</c> (DMN 10.2.1.10), in three-valued logic.</summary>
internal sealed class QuantifiedBox(bool isEvery, string variable, BoxedExpression source, BoxedExpression body) : BoxedExpression
{
    private readonly string[] _names = [variable];

    public override FeelValue Evaluate(IFeelScope scope, FeelRun run)
    {
        if (IterationDomain.Of(source.Evaluate(scope, run), run) is not { } items)
        {
            return FeelValue.Null;
        }

        FeelValue verdict = FeelBoolean.Of(isEvery);
        for (var place = 0L; place < items.Count; place++)
        {
            if (!run.Step())
            {
                return FeelValue.Null;
            }

            var value = body.Evaluate(new LocalScope(_names, [items[place]], scope), run);
            verdict = isEvery ? Logic.And(verdict, value) : Logic.Or(verdict, value);
            if (isEvery ? Logic.IsFalse(verdict) : verdict.IsTrue)
            {
                break;
            }
        }

        return verdict;
    }
}
