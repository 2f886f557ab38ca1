using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>A context that has at least the given entries.</summary>
internal sealed record ContextType(ImmutableSortedDictionary<string, FeelType> Entries) : FeelType
{
    public static readonly ContextType OfAny = new(ImmutableSortedDictionary<string, FeelType>.Empty);

    public override string Name => $"context<{string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value.Name}"))}>";

    public override bool ConformsTo(FeelType other) =>
        other == SimpleType.Any || (other is ContextType context && context.Entries.All(entry =>
            Entries.TryGetValue(entry.Key, out var mine) && mine.ConformsTo(entry.Value)));

    public override bool Contains(FeelValue value) =>
        value is FeelContext context && Entries.All(entry =>
            context.TryGetValue(entry.Key, out var found) && entry.Value.Admits(found));

    public bool Equals(ContextType? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => Entries.Count;
}
