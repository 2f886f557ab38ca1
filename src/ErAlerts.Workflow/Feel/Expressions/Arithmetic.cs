using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>Addition, subtraction, multiplication, division, exponentiation (grammar rules 19 to 23); all associate to the left.</summary>
internal sealed record Arithmetic(int Position, string Operator, Expression Left, Expression Right)
    : Expression(Position, Above(Left, Right))
{
    public override Level Level => Operator switch
    {
        "+" or "-" => Level.Sum,
        "*" or "/" => Level.Product,
        _ => Level.Power,
    };

    public override IEnumerable<Expression> Children => [Left, Right];

    public override Code Bind(Binder binder)
    {
        var (left, right, position, operation) = (Left.Bind(binder), Right.Bind(binder), Position, Operation());
        return frame =>
        {
            var (a, b) = (left(frame), right(frame));
            frame.Run.Position = position;
            return operation(a, b, frame.Run);
        };
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add(Left, Level).Add($" {Operator} ").Add(Right, Level + 1);

    private Func<Values.FeelValue, Values.FeelValue, FeelRun, Values.FeelValue> Operation() => Operator switch
    {
        "+" => Calculating.Add,
        "-" => Calculating.Subtract,
        "*" => Calculating.Multiply,
        "/" => Calculating.Divide,
        _ => Calculating.Power,
    };
}
