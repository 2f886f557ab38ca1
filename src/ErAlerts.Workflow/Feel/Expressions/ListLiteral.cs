using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>[a, b]</c> (grammar rule 54).</summary>
internal sealed record ListLiteral(int Position, Sequence<Expression> Items) : Expression(Position, Above(Items))
{
    public override FeelValue? Constant =>
        Items.All(item => item.Constant is not null) ? FeelList.Of(Items.Select(item => item.Constant!)) : null;

    public override IEnumerable<Expression> Children => Items;

    public override Code Bind(Binder binder)
    {
        Code[] items = [.. Items.Select(item => item.Bind(binder))];
        if (Constant is { } constant)
        {
            return _ => constant;
        }

        return frame =>
        {
            var values = new FeelValue[items.Length];
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = items[at](frame);
            }

            return frame.Run.Sized(FeelList.Of([.. values]));
        };
    }

    public override void Write(ExpressionWriter writer) => writer.Add("[").Add(Items).Add("]");
}
