using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>Arithmetic negation (grammar rule 24). A minus before digits is part of the number instead.</summary>
internal sealed record Negation(int Position, Expression Operand) : Expression(Position, Above(Operand))
{
    public override Level Level => Level.Negation;

    public override IEnumerable<Expression> Children => [Operand];

    public override Code Bind(Binder binder)
    {
        var (operand, position) = (Operand.Bind(binder), Position);
        return frame =>
        {
            var value = operand(frame);
            frame.Run.Position = position;
            return Calculating.Negate(value, frame.Run);
        };
    }

    public override void Write(ExpressionWriter writer)
    {
        // Parentheses keep the minus from becoming part of the number that follows, however deep it starts.
        var bare = Operand is NameReference or Negation;
        writer.Add(bare ? "-" : "-(");
        Operand.Write(writer);
        writer.Add(bare ? "" : ")");
    }
}
