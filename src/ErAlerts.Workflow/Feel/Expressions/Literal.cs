using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A number, string, boolean or null as written (grammar rule 31).</summary>
internal sealed record Literal(int Position, FeelValue Value) : Expression(Position, 1)
{
    public override FeelValue Constant => Value;

    public override IEnumerable<Expression> Children => [];

    public override Code Bind(Binder binder)
    {
        var value = Value;
        return _ => value;
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add(Value is FeelString text ? Wording.Quote(text.Value) : Wording.Of(Value));
}
