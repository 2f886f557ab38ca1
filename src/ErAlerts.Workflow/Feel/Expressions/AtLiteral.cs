using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A date, time, date and time or duration as <c>@"…"</c> (grammar rule 65); null with a problem for any other text.</summary>
internal sealed record AtLiteral(int Position, string Text) : Expression(Position, 1)
{
    public override FeelValue? Constant => TemporalText.Any(Text);

    public override IEnumerable<Expression> Children => [];

    public override Code Bind(Binder binder)
    {
        if (Constant is { } value)
        {
            return _ => value;
        }

        var (text, position) = (Text, Position);
        return frame =>
        {
            frame.Run.Position = position;
            return frame.Run.Fail(ProblemCodes.BadLiteral, $"'{text}' is no date, time, date and time or duration.");
        };
    }

    public override void Write(ExpressionWriter writer) => writer.Add("@").Add(Wording.Quote(Text));
}
