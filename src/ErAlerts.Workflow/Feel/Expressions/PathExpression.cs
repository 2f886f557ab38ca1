using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>value.name</c> (grammar rule 43): an entry, a property, or either of each item of a list.</summary>
internal sealed record PathExpression(int Position, Expression Source, string Name) : Expression(Position, Above(Source))
{
    public override IEnumerable<Expression> Children => [Source];

    public override Code Bind(Binder binder)
    {
        var (source, name, position) = (Source.Bind(binder), Name, Position);
        return frame =>
        {
            var value = source(frame);
            if (value is FeelContext context && context.TryGetValue(name, out var entry))
            {
                return entry;
            }

            frame.Run.Position = position;
            return Properties.Of(value, name, frame.Run);
        };
    }

    public override void Write(ExpressionWriter writer) => writer.Add(Source, Level.Operand).Add(".").Add(Name);
}
