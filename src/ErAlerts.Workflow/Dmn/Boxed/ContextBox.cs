using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Boxed;

/// <summary>A boxed context (DMN 10.2.1.4): entries see those before them; with a result cell the result is the value.</summary>
internal sealed class ContextBox(ImmutableArray<BoxedEntry> entries, BoxedExpression? result) : BoxedExpression
{
    private readonly string[] _names = [.. entries.Select(entry => entry.Variable.Name)];

    public override FeelValue Evaluate(IFeelScope scope, FeelRun run)
    {
        var inner = new LocalScope(_names, scope);
        for (var at = 0; at < entries.Length; at++)
        {
            inner[at] = entries[at].Variable.Bind(entries[at].Value.Evaluate(inner, run), run);
        }

        return result is not null
            ? result.Evaluate(inner, run)
            : run.Sized(FeelContext.Of(entries.Select((entry, at) => KeyValuePair.Create(_names[at], inner[at]!))));
    }
}

/// <summary>A named entry of a boxed context.</summary>
internal sealed record BoxedEntry(TypedName Variable, BoxedExpression Value);
