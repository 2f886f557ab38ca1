using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed invocation (DMN 7.2.3): a call with named arguments; those not bound are null.</summary>
internal sealed class InvocationBox(BoxedExpression called, ImmutableArray<string> names, ImmutableArray<BoxedExpression> arguments) : BoxedExpression
{
    public override FeelValue Evaluate(IFeelScope scope, FeelRun run)
    {
        if (called.Evaluate(scope, run) is not FeelFunction function)
        {
            return run.Fail(ProblemCodes.NotAFunction, "What is invoked is not a function.");
        }

        var values = new FeelValue[arguments.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = arguments[at].Evaluate(scope, run);
        }

        return function.Invoke(names, values, run);
    }
}
