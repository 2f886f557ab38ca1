using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>{a: 1, b: a + 1}</c> (grammar rule 57): an entry sees those before it, and a function also itself.</summary>
internal sealed record ContextLiteral(int Position, Sequence<ContextEntry> Entries)
    : Expression(Position, Above(Entries.Select(entry => entry.Value)))
{
    public override IEnumerable<Expression> Children => Entries.Select(entry => entry.Value);

    public override Code Bind(Binder binder)
    {
        ImmutableArray<string> names = [.. Entries.Select(entry => entry.Name)];
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            return Refuse();
        }

        Code[] values = [.. Entries.Select((entry, at) => entry.Value.Bind(binder.Enter(names[..(entry.Value is FunctionDefinition ? at + 1 : at)])))];
        return frame =>
        {
            var inner = new Frame(frame, Math.Max(1, values.Length));
            var results = new FeelValue[values.Length];
            for (var at = 0; at < values.Length; at++)
            {
                results[at] = values[at](inner);
                inner[at] = results[at];
            }

            return frame.Run.Sized(FeelContext.Of(names, [.. results]));
        };
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add("{").Add(Entries, entry => writer.Add(Wording.Key(entry.Name)).Add(": ").Add(entry.Value, Level.Expression)).Add("}");

    private Code Refuse()
    {
        var position = Position;
        return frame =>
        {
            frame.Run.Position = position;
            return frame.Run.Fail(ProblemCodes.OutOfDomain, "A context has two entries of the same name.");
        };
    }
}
