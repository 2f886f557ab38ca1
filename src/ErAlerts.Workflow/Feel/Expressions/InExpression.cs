using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>a in test</c> and <c>a in (test, test)</c> (grammar rules 49.c, 49.d); a test may read the value as <c>?</c>.</summary>
internal sealed record InExpression(int Position, Expression Value, Sequence<Expression> Tests)
    : Expression(Position, Above([Value, .. Tests]))
{
    public override Level Level => Level.Comparison;

    public override IEnumerable<Expression> Children => [Value, .. Tests];

    public override Code Bind(Binder binder)
    {
        var value = Value.Bind(binder);
        if (!Tests.Any(test => test.ReadsInput))
        {
            var test = UnaryTest.Any([.. Tests.Select(test => UnaryTest.Bind(test, binder))]);
            return frame => test(value(frame), frame);
        }

        var inner = binder.Enter("?");
        var reading = UnaryTest.Any([.. Tests.Select(test => UnaryTest.Bind(test, inner))]);
        return frame =>
        {
            var within = new Frame(frame, 1) { First = value(frame) };
            return reading(within.First, within);
        };
    }

    public override void Write(ExpressionWriter writer) => writer.Add(Value, Level).Add(" in (").Add(Tests).Add(")");
}
