using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>if a then b else c</c> (grammar rule 45): c unless a is true.</summary>
internal sealed record Conditional(int Position, Expression Condition, Expression Then, Expression Else)
    : Expression(Position, Above(Condition, Then, Else))
{
    public override Level Level => Level.Expression;

    public override IEnumerable<Expression> Children => [Condition, Then, Else];

    public override Code Bind(Binder binder)
    {
        var (condition, then, otherwise) = (Condition.Bind(binder), Then.Bind(binder), Else.Bind(binder));
        return frame => condition(frame).IsTrue ? then(frame) : otherwise(frame);
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add("if ").Add(Condition, Level.Expression).Add(" then ").Add(Then, Level.Expression).Add(" else ").Add(Else, Level.Expression);
}
