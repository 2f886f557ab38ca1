using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed function (DMN 10.2.1.7): a closure over the scope it stands in.</summary>
internal sealed class FunctionBox(string name, ImmutableArray<TypedName> parameters, FeelType result, BoxedExpression body) : BoxedExpression
{
    private readonly string[] _names = [.. parameters.Select(parameter => parameter.Name)];

    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) => new ModelFunction(name, parameters, result)
    {
        Body = (arguments, caller) => body.Evaluate(new LocalScope(_names, arguments, scope), caller),
    };
}
