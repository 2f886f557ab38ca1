using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>The functions that a knowledge model's logic may call.</summary>
internal sealed class KnowledgeScope(IReadOnlyDictionary<string, FeelValue> values) : IFeelScope
{
    private readonly FrozenDictionary<string, FeelValue> _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    public bool TryGet(string name, [MaybeNullWhen(false)] out FeelValue value) => _values.TryGetValue(name, out value);
}
