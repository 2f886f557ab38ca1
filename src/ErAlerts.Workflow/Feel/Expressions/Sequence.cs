using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>An immutable sequence that is equal when its items are.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Of))]
internal readonly struct Sequence<T>(ImmutableArray<T> items) : IEquatable<Sequence<T>>, IReadOnlyList<T>
{
    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    public bool Equals(Sequence<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode() => Count;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes sequences from collection expressions.</summary>
internal static class Sequence
{
    public static Sequence<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
