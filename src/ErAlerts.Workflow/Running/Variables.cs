using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Running;

/// <summary>Named values of a process. Immutable, in ordinal order of their names, so that equal contents have equal form.</summary>
public sealed class Variables : IReadOnlyDictionary<string, FeelValue>, IEquatable<Variables>
{
    private readonly string[] _names;
    private readonly FeelValue[] _values;

    private Variables(string[] names, FeelValue[] values)
    {
        _names = names;
        _values = values;
    }

    /// <summary>No variables.</summary>
    public static Variables Empty { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _names;

    /// <inheritdoc/>
    public IEnumerable<FeelValue> Values => _values;

    /// <inheritdoc/>
    public FeelValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>These entries; of a repeated name the last counts.</summary>
    public static Variables Of(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        var sorted = new SortedDictionary<string, FeelValue>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            sorted[name] = value;
        }

        return sorted.Count == 0 ? Empty : new([.. sorted.Keys], [.. sorted.Values]);
    }

    /// <summary>One variable.</summary>
    public static Variables Of(string name, FeelValue value) => new([name], [value]);

    /// <summary>The same with one variable set.</summary>
    public Variables With(string name, FeelValue value)
    {
        var at = Array.BinarySearch(_names, name, StringComparer.Ordinal);
        if (at >= 0)
        {
            if (ReferenceEquals(_values[at], value))
            {
                return this;
            }

            var values = (FeelValue[])_values.Clone();
            values[at] = value;
            return new(_names, values);
        }

        return new(Inserted(_names, ~at, name), Inserted(_values, ~at, value));
    }

    /// <summary>The same with all of <paramref name="others"/> set, in one pass over both.</summary>
    public Variables With(Variables others)
    {
        if (others.Count <= 1 || Count == 0)
        {
            return others.Count == 0 ? this : Count == 0 ? others : With(others._names[0], others._values[0]);
        }

        var names = new List<string>(Count + others.Count);
        var values = new List<FeelValue>(Count + others.Count);
        for (int mine = 0, theirs = 0; mine < Count || theirs < others.Count;)
        {
            var order = mine == Count ? 1 : theirs == others.Count ? -1 : string.CompareOrdinal(_names[mine], others._names[theirs]);
            names.Add(order < 0 ? _names[mine] : others._names[theirs]);
            values.Add(order < 0 ? _values[mine] : others._values[theirs]);
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return new([.. names], [.. values]);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Array.BinarySearch(_names, key, StringComparer.Ordinal) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FeelValue value)
    {
        var at = Array.BinarySearch(_names, key, StringComparer.Ordinal);
        value = at >= 0 ? _values[at] : null;
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FeelValue>> GetEnumerator()
    {
        for (var i = 0; i < _names.Length; i++)
        {
            yield return new(_names[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Variables? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _names.AsSpan().SequenceEqual(other._names) && _values.AsSpan().SequenceEqual(other._values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Variables);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        for (var i = 0; i < _names.Length; i++)
        {
            hash.Add(_names[i], StringComparer.Ordinal);
            hash.Add(_values[i]);
        }

        return hash.ToHashCode();
    }

    private static T[] Inserted<T>(T[] from, int at, T item)
    {
        var result = new T[from.Length + 1];
        Array.Copy(from, result, at);
        result[at] = item;
        Array.Copy(from, at, result, at + 1, from.Length - at);
        return result;
    }
}
