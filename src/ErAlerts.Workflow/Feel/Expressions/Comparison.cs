using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>The comparison operators (grammar rule 49.a).</summary>
internal sealed record Comparison(int Position, Comparator Comparator, Expression Left, Expression Right)
    : Expression(Position, Above(Left, Right))
{
    public override Level Level => Level.Comparison;

    public override IEnumerable<Expression> Children => [Left, Right];

    public override Code Bind(Binder binder)
    {
        var (left, right, position, comparator) = (Left.Bind(binder), Right.Bind(binder), Position, Comparator);
        return frame =>
        {
            var (a, b) = (left(frame), right(frame));
            frame.Run.Position = position;
            return Comparing.Apply(comparator, a, b, frame.Run);
        };
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add(Left, Level).Add($" {Comparing.Sign(Comparator)} ").Add(Right, Level + 1);
}
