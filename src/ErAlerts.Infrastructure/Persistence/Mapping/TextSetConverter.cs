using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Stores a small sorted set as <c>;a;b;</c>: readable, and <c>LIKE '%;a;%'</c> finds a member.</summary>
internal sealed class TextSetConverter<T>(Func<T, string> write, Func<string, T> read)
    : ValueConverter<ImmutableSortedSet<T>, string>(set => Join(set, write), text => Split(text, read))
{
    public static ValueComparer<ImmutableSortedSet<T>> Comparer { get; } = new(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SetEquals(b)),
        set => set.Count,
        set => set);

    private static string Join(ImmutableSortedSet<T> set, Func<T, string> write) => set.IsEmpty ? string.Empty : $";{string.Join(';', set.Select(write))};";

    private static ImmutableSortedSet<T> Split(string text, Func<string, T> read) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(read)];
}
