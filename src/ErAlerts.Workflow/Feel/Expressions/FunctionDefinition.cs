using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>function(a: T, b) body</c> (grammar rule 55): a lexical closure. An external body is refused when evaluated.</summary>
internal sealed record FunctionDefinition(int Position, Sequence<FunctionDefinition.Parameter> Parameters, bool IsExternal, Expression Body)
    : Expression(Position, Above(Body))
{
    public override Level Level => Level.Expression;

    public override IEnumerable<Expression> Children => [Body];

    public override Code Bind(Binder binder)
    {
        ImmutableArray<string> names = [.. Parameters.Select(parameter => parameter.Name)];
        var types = Parameters.Select(parameter => parameter.Type is null ? SimpleType.Any : parameter.Type.Resolve(binder)).ToImmutableArray();
        var position = Position;
        if (IsExternal || types.Contains(null) || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            return frame => Refuse(frame, position);
        }

        var body = Body.Bind(binder.Enter(names));
        var signature = new FunctionType([.. types.OfType<FeelType>()], Body.Constant is { } constant ? SimpleType.Of(constant.Kind) : null);
        return frame => new Closure(this, names, signature, body, frame);
    }

    public override void Write(ExpressionWriter writer) => writer
        .Add("function(").Add(Parameters, parameter => writer.Add(parameter.Type is null ? parameter.Name : $"{parameter.Name}: {parameter.Type}"))
        .Add(IsExternal ? ") external " : ") ").Add(Body, Level.Expression);

    private Values.FeelValue Refuse(Frame frame, int position)
    {
        frame.Run.Position = position;
        return IsExternal
            ? frame.Run.Fail(ProblemCodes.ExternalFunction, "External functions are not run: neither Java nor PMML is there.")
            : frame.Run.Fail(ProblemCodes.UnknownType, "A parameter has an unknown type, or the name of another.");
    }

    /// <summary>A formal parameter (grammar rule 56).</summary>
    internal sealed record Parameter(string Name, TypeExpression? Type);
}
