using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>Named values in the order in which they were given. Equal when the same names have equal values, in any order.</summary>
public sealed class FeelContext : FeelValue, IReadOnlyDictionary<string, FeelValue>
{
    /// <summary>The context without entries.</summary>
    public static readonly FeelContext Empty = new([], []);

    private const int SearchedOneByOne = 8;

    private readonly FrozenDictionary<string, int>? _index;

    private FeelContext(ImmutableArray<string> names, ImmutableArray<FeelValue> values)
    {
        Names = names;
        Items = values;
        (Weight, Nesting) = Tree.Measure(values);
        _index = names.Length > SearchedOneByOne
            ? names.Select((name, at) => KeyValuePair.Create(name, at)).ToFrozenDictionary(StringComparer.Ordinal)
            : null;
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Context;

    /// <summary>Number of entries.</summary>
    public int Count => Names.Length;

    /// <summary>The names in their order.</summary>
    public IEnumerable<string> Keys => Names;

    /// <summary>The values in the order of their names.</summary>
    public IEnumerable<FeelValue> Values => Items;

    internal ImmutableArray<string> Names { get; }

    internal ImmutableArray<FeelValue> Items { get; }

    internal override int Weight { get; }

    internal override int Nesting { get; }

    /// <summary>The value of an entry that is there.</summary>
    public FeelValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>A context of the given entries; a later entry replaces an earlier one of the same name in its place.</summary>
    public static FeelContext Of(params IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        var draft = new FeelContextDraft();
        foreach (var (name, value) in entries)
        {
            draft.Put(name, value);
        }

        return draft.Finish();
    }

    /// <summary>A context of the given entries.</summary>
    public static FeelContext Of(params (string Name, FeelValue Value)[] entries) =>
        Of(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FeelValue value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : Items[at];
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FeelValue>> GetEnumerator() =>
        Names.Select((name, at) => KeyValuePair.Create(name, Items[at])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other)
    {
        if (ReferenceEquals(this, other) || other is not FeelContext context || context.Count != Count)
        {
            return ReferenceEquals(this, other);
        }

        for (var at = 0; at < Names.Length; at++)
        {
            if (!context.TryGetValue(Names[at], out var value) || !value.Equals(Items[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        for (var at = 0; at < Names.Length; at++)
        {
            hash ^= HashCode.Combine(Names[at], Items[at]);
        }

        return hash;
    }

    internal static FeelContext Of(ImmutableArray<string> distinctNames, ImmutableArray<FeelValue> values) =>
        distinctNames.IsEmpty ? Empty : new FeelContext(distinctNames, values);

    internal int IndexOf(string key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var found) ? found : -1;
        }

        for (var at = 0; at < Names.Length; at++)
        {
            if (string.Equals(Names[at], key, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
