using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ErAlerts.Workflow.Definitions;

/// <summary>Attributes of our own namespace on a BPMN element, by local name: action, level, role, form, days …</summary>
public sealed class ForeignAttributes : IReadOnlyDictionary<string, string>
{
    private readonly SortedDictionary<string, string> _values;

    private ForeignAttributes(SortedDictionary<string, string> values) => _values = values;

    /// <summary>None.</summary>
    public static ForeignAttributes None { get; } = new(new(StringComparer.Ordinal));

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => _values.Values;

    /// <inheritdoc/>
    public string this[string key] => _values[key];

    /// <summary>These; of a repeated name the first counts.</summary>
    public static ForeignAttributes Of(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            values.TryAdd(name, value);
        }

        return values.Count == 0 ? None : new(values);
    }

    /// <summary>The value, or null.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
