using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>a between b and c</c>: a >= b and a &lt;= c (grammar rule 49.b).</summary>
internal sealed record Between(int Position, Expression Value, Expression Low, Expression High)
    : Expression(Position, Above(Value, Low, High))
{
    public override Level Level => Level.Comparison;

    public override IEnumerable<Expression> Children => [Value, Low, High];

    public override Code Bind(Binder binder)
    {
        var (value, low, high, position) = (Value.Bind(binder), Low.Bind(binder), High.Bind(binder), Position);
        return frame =>
        {
            var (tested, least, greatest) = (value(frame), low(frame), high(frame));
            frame.Run.Position = position;
            return Logic.And(
                Comparing.Apply(Comparator.GreaterOrEqual, tested, least, frame.Run),
                Comparing.Apply(Comparator.LessOrEqual, tested, greatest, frame.Run));
        };
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add(Value, Level).Add(" between ").Add(Low, Level + 1).Add(" and ").Add(High, Level + 1);
}
