using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A variable or a component of one, which most columns of a table test: read without the machinery of FEEL where it is there.</summary>
internal sealed class PathBox(FeelExpression expression, string variable, string? component) : BoxedExpression
{
    public FeelExpression Expression => expression;

    public override FeelValue Evaluate(IFeelScope scope, FeelRun run)
    {
        if (scope.TryGet(variable, out var value))
        {
            if (component is null)
            {
                return value;
            }

            if (value is FeelContext context && context.TryGetValue(component, out var part))
            {
                return part;
            }
        }

        return expression.Evaluate(scope, run);
    }
}
