using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>The content of a decision table's cell (grammar rule 15). No tests at all stand for <c>-</c>, which everything passes.</summary>
internal sealed record UnaryTests(int Position, Sequence<Expression> Tests, bool IsNegated)
    : Expression(Position, Above(Tests))
{
    public bool PassesAlways => Tests.Count == 0;

    public override IEnumerable<Expression> Children => Tests;

    public override Code Bind(Binder binder)
    {
        var test = BindTest(binder);
        return frame => test(frame.First, frame);
    }

    public Test BindTest(Binder binder)
    {
        if (PassesAlways)
        {
            return (_, _) => FeelBoolean.True;
        }

        var test = UnaryTest.Any([.. Tests.Select(test => UnaryTest.Bind(test, binder))]);
        return IsNegated ? (input, frame) => Logic.Not(test(input, frame)) : test;
    }

    public override void Write(ExpressionWriter writer)
    {
        if (PassesAlways)
        {
            writer.Add("-");
            return;
        }

        writer.Add(IsNegated ? "not(" : "").Add(Tests).Add(IsNegated ? ")" : "");
    }
}
