using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>Which code points differ by case alone (flag i).</summary>
internal static class CaseVariants
{
    private static readonly Lazy<FrozenDictionary<int, ImmutableArray<int>>> Variants = new(Gather);

    /// <summary>The set with every case variant of its members.</summary>
    public static CharacterSet Of(CharacterSet set)
    {
        if (set.Only is { } only)
        {
            return Variants.Value.TryGetValue(only, out var others) ? With(set, others) : set;
        }

        return With(set, Variants.Value.Where(entry => set.Contains(entry.Key)).SelectMany(entry => entry.Value));
    }

    private static CharacterSet With(CharacterSet set, IEnumerable<int> signs) =>
        set.With(new CharacterSet([.. signs.Distinct().Order().Select(sign => (sign, sign))]));

    private static FrozenDictionary<int, ImmutableArray<int>> Gather()
    {
        var groups = Enumerable.Range(0, 0x1F000).Where(Rune.IsValid)
            .GroupBy(sign => Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(sign))).Value)
            .Where(group => group.Skip(1).Any());
        return groups.SelectMany(group => group.Select(sign => KeyValuePair.Create(sign, group.ToImmutableArray()))).ToFrozenDictionary();
    }
}
