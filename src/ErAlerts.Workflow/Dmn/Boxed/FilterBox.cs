using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed filter (DMN 10.2.1.9): the items for which the match is true; whatever is not a list is one of a single item.</summary>
internal sealed class FilterBox(BoxedExpression source, BoxedExpression match) : BoxedExpression
{
    public override FeelValue Evaluate(IFeelScope scope, FeelRun run)
    {
        var value = source.Evaluate(scope, run);
        return value.IsNull ? value : Select(value as FeelList ?? FeelList.Of(value), scope, run);
    }

    private FeelValue Select(FeelList list, IFeelScope scope, FeelRun run)
    {
        var chosen = ImmutableArray.CreateBuilder<FeelValue>();
        for (var at = 0; at < list.Count && run.Step(); at++)
        {
            var verdict = match.Evaluate(new ItemScope(list[at], scope), run);
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

    /// <summary>A number in place of a condition is a position, counted from 1 or, when negative, from the end.</summary>
    private static FeelValue At(FeelList list, FeelNumber place)
    {
        if (!place.TryToInt64(out var position) || position == 0)
        {
            return FeelValue.Null;
        }

        var index = position > 0 ? position - 1 : position + list.Count;
        return index >= 0 && index < list.Count ? list[(int)index] : FeelValue.Null;
    }

    /// <summary>The item, and before that its entries where it is a context.</summary>
    private sealed class ItemScope(FeelValue item, IFeelScope outer) : IFeelScope
    {
        public bool TryGet(string name, [MaybeNullWhen(false)] out FeelValue value)
        {
            if (item is FeelContext context && context.TryGetValue(name, out value))
            {
                return true;
            }

            if (string.Equals(name, "item", StringComparison.Ordinal))
            {
                value = item;
                return true;
            }

            return outer.TryGet(name, out value);
        }
    }
}
