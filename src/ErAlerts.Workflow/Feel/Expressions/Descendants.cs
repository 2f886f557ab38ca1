using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>value...name</c> (DMN 1.6): the list of every entry of that name, in a context and in all that is nested in it, outer ones first.</summary>
internal sealed record Descendants(int Position, Expression Source, string Name) : Expression(Position, Above(Source))
{
    public override IEnumerable<Expression> Children => [Source];

    public override Code Bind(Binder binder)
    {
        var (source, name) = (Source.Bind(binder), Name);
        return frame =>
        {
            var (value, found) = (source(frame), ImmutableArray.CreateBuilder<FeelValue>());
            if (!frame.Run.Step(value.Weight))
            {
                return FeelValue.Null;
            }

            Gather(value, name, found);
            return frame.Run.Sized(FeelList.Of(found.DrainToImmutable()));
        };
    }

    public override void Write(ExpressionWriter writer) => writer.Add(Source, Level.Operand).Add("...").Add(Name);

    private static void Gather(FeelValue value, string name, ImmutableArray<FeelValue>.Builder found)
    {
        if (value is FeelContext context && context.TryGetValue(name, out var entry))
        {
            found.Add(entry);
        }

        var inner = value switch
        {
            FeelContext { Items: var items } => items,
            FeelList { Items: var items } => items,
            _ => [],
        };
        foreach (var item in inner)
        {
            Gather(item, name, found);
        }
    }
}
