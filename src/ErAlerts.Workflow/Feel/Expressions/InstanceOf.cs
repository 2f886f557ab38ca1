using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>e instance of type</c> (DMN table 61). Null is an instance of <c>Null</c> alone; an unknown type gives null, as does a generic one without its parameters.</summary>
internal sealed record InstanceOf(int Position, Expression Value, TypeExpression Type) : Expression(Position, Above(Value))
{
    public override Level Level => Level.TypeTest;

    public override IEnumerable<Expression> Children => [Value];

    public override Code Bind(Binder binder)
    {
        var (value, type, position, name) = (Value.Bind(binder), Type.Resolve(binder), Position, Type.ToString());
        var lacksParameters = Type.LacksParameters(binder);
        if (type is null || lacksParameters)
        {
            return frame =>
            {
                frame.Run.Position = position;
                return frame.Run.Fail(ProblemCodes.UnknownType, lacksParameters ? $"'{name}' needs parameters, as in list<Any>." : $"There is no type '{name}'.");
            };
        }

        return frame =>
        {
            var tested = value(frame);
            return FeelBoolean.Of(tested.IsNull ? type == SimpleType.Null : type.Contains(tested));
        };
    }

    public override void Write(ExpressionWriter writer)
    {
        // Of a bare generic type, what follows could be read as its parameters: x instance of list < 3.
        var isOpen = Type is TypeExpression.Named { Name: var name } && Types.NamedTypes.IsGeneric(name);
        writer.Add(isOpen ? "(" : "").Add(Value, Level).Add(" instance of ").Add(Type.ToString()).Add(isOpen ? ")" : "");
    }
}
