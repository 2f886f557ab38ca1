using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>list[n]</c> and <c>list[condition]</c> (grammar rule 50); whatever is not a list is one of a single item.</summary>
internal sealed record FilterExpression(int Position, Expression Source, Expression Condition)
    : Expression(Position, Above(Source, Condition))
{
    public override IEnumerable<Expression> Children => [Source, Condition];

    public override Code Bind(Binder binder)
    {
        var (source, condition, position) = (Source.Bind(binder), Condition.Bind(binder.EnterItem()), Position);
        return frame =>
        {
            var value = source(frame);
            frame.Run.Position = position;
            return value switch
            {
                FeelNull => value,
                FeelList list => Select(list, condition, frame),
                _ => Select(FeelList.Of(value), condition, frame),
            };
        };
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add(Source, Level.Operand).Add("[").Add(Condition, Level.Expression).Add("]");

    private static FeelValue Select(FeelList list, Code condition, Frame frame)
    {
        var inner = new Frame(frame, 1);
        if (list.Count == 0)
        {
            return SelectFromNone(condition, inner);
        }

        var chosen = ImmutableArray.CreateBuilder<FeelValue>();
        for (var at = 0; at < list.Count && frame.Run.Step(); at++)
        {
            inner = new Frame(frame, 1) { First = list[at] };
            var verdict = condition(inner);
            if (at == 0 && verdict is FeelNumber place)
            {
                return At(list, place);
            }

            if (verdict.IsTrue)
            {
                chosen.Add(list[at]);
            }
        }

        return FeelList.Of(chosen.DrainToImmutable());
    }

    /// <summary>Of an empty list a position is null and a condition the empty list; what the condition reports does not matter.</summary>
    private static FeelValue SelectFromNone(Code condition, Frame inner)
    {
        inner.Run.Hush();
        var verdict = condition(inner);
        inner.Run.Resume();
        return verdict is FeelNumber ? FeelValue.Null : FeelList.Empty;
    }

    private static FeelValue At(FeelList list, FeelNumber place)
    {
        if (!place.TryToInt64(out var position))
        {
            return FeelValue.Null;
        }

        var index = position > 0 ? position - 1 : position + list.Count;
        return position != 0 && index >= 0 && index < list.Count ? list[(int)index] : FeelValue.Null;
    }
}
