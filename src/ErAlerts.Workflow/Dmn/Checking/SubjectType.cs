using ErAlerts.Workflow.Dmn.Boxed;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>The type of what a column tests: that of the variable or component it names, else the one the table states.</summary>
internal static class SubjectType
{
    public static FeelType Of(CompiledModel model, InputColumn column) =>
        column.Expression is PathBox path && Of(model, path.Expression.Tree) is { } type && type != SimpleType.Any ? type : column.Type;

    private static FeelType? Of(CompiledModel model, Expression expression) => expression switch
    {
        NameReference name => model.Inputs.Concat<ModelNode>(model.Decisions).FirstOrDefault(node => node.Name == name.Name)?.Variable.Type,
        PathExpression path => Of(model, path.Source) is { } source && Structure(source)?.Entries.TryGetValue(path.Name, out var entry) is true ? entry : null,
        _ => null,
    };

    private static ContextType? Structure(FeelType type) => type switch
    {
        ContextType context => context,
        ConstrainedType constrained => Structure(constrained.Base),
        DeferredType deferred => deferred.Target as ContextType,
        _ => null,
    };
}
