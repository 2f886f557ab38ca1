using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>The names that a node's logic may read: what it requires, and nothing else (DMN 7.1).</summary>
internal sealed class ScopeNames(IReadOnlyDictionary<string, NameSource> sources)
{
    /// <summary>No names.</summary>
    public static readonly ScopeNames Empty = new(new Dictionary<string, NameSource>(StringComparer.Ordinal));

    private readonly FrozenDictionary<string, NameSource> _sources = sources.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> All => _sources.Keys;

    /// <summary>The scope of these names over a state.</summary>
    public IFeelScope Over(ModelState state) => new StateScope(_sources, state);

    private sealed class StateScope(FrozenDictionary<string, NameSource> sources, ModelState state) : IFeelScope
    {
        public bool TryGet(string name, [MaybeNullWhen(false)] out FeelValue value)
        {
            var found = sources.TryGetValue(name, out var source);
            value = found ? source!.Value(state) : null;
            return found;
        }
    }
}
