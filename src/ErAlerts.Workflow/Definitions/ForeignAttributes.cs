using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Reading;

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

    /// <summary>Those that stand on an element of the file. Most elements have none, so that is looked at first.</summary>
    internal static ForeignAttributes Of(BpmnNode node)
    {
        SortedDictionary<string, string>? values = null;
        foreach (var attribute in node.Attributes)
        {
            if (BpmnNames.IsOurs(attribute.Prefix, attribute.Space))
            {
                (values ??= new(StringComparer.Ordinal)).TryAdd(attribute.Name, attribute.Value);
            }
        }

        return values is null ? None : new(values);
    }

    /// <summary>The same and one more; of a repeated name the first counts.</summary>
    internal ForeignAttributes With(string name, string value) => Of([.. _values, new(name, value)]);

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
