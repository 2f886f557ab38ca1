using System.Collections;
using System.Collections.Immutable;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>An ordered list of values.</summary>
public sealed class FeelList : FeelValue, IReadOnlyList<FeelValue>
{
    /// <summary>The empty list.</summary>
    public static readonly FeelList Empty = new([]);

    private FeelList(ImmutableArray<FeelValue> items)
    {
        Items = items;
        (Weight, Nesting) = Tree.Measure(items);
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.List;

    /// <summary>Number of items.</summary>
    public int Count => Items.Length;

    internal ImmutableArray<FeelValue> Items { get; }

    internal override int Weight { get; }

    internal override int Nesting { get; }

    /// <summary>The item at a zero-based position.</summary>
    public FeelValue this[int index] => Items[index];

    /// <summary>A list of the given items.</summary>
    public static FeelList Of(params ImmutableArray<FeelValue> items) => items.IsEmpty ? Empty : new FeelList(items);

    /// <summary>A list of the given items.</summary>
    public static FeelList Of(IEnumerable<FeelValue> items) => Of([.. items]);

    /// <inheritdoc/>
    public IEnumerator<FeelValue> GetEnumerator() => ((IEnumerable<FeelValue>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) =>
        ReferenceEquals(this, other) || (other is FeelList list && Items.AsSpan().SequenceEqual(list.Items.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
