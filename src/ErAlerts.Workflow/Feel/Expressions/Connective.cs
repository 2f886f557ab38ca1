using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>Conjunction and disjunction in three-valued logic (grammar rules 47, 48). The right side is not asked when the left decides.</summary>
internal sealed record Connective(int Position, bool IsAnd, Expression Left, Expression Right)
    : Expression(Position, Above(Left, Right))
{
    public override Level Level => IsAnd ? Level.Conjunction : Level.Disjunction;

    public override IEnumerable<Expression> Children => [Left, Right];

    public override Code Bind(Binder binder)
    {
        var (left, right) = (Left.Bind(binder), Right.Bind(binder));
        return IsAnd
            ? frame => left(frame) is var value && Logic.IsFalse(value) ? value : Logic.And(value, right(frame))
            : frame => left(frame) is var value && value.IsTrue ? value : Logic.Or(value, right(frame));
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add(Left, Level).Add(IsAnd ? " and " : " or ").Add(Right, Level + 1);
}
