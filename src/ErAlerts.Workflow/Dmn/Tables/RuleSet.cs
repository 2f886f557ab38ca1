using System.Numerics;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>A set of rules as bits; tests on whole sets make matching quick.</summary>
internal static class RuleSet
{
    public static int Words(int rules) => (rules + 63) / 64;

    public static void Fill(Span<ulong> set, int rules)
    {
        set.Fill(ulong.MaxValue);
        if (rules % 64 != 0)
        {
            set[^1] = (1UL << (rules % 64)) - 1;
        }
    }

    public static void Add(Span<ulong> set, int rule) => set[rule / 64] |= 1UL << (rule % 64);

    public static bool IsEmpty(ReadOnlySpan<ulong> set) => !set.ContainsAnyExcept(0UL);

    /// <summary>Whether the sets have a rule in common.</summary>
    public static bool Meet(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < one.Length; word++)
        {
            if ((one[word] & other[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public static void Unite(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < set.Length; word++)
        {
            set[word] |= other[word];
        }
    }

    public static void Intersect(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < set.Length; word++)
        {
            set[word] &= other[word];
        }
    }

    /// <summary>The rules in the set, counted from 0, in order.</summary>
    public static int[] Rules(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        if (count == 0)
        {
            return [];
        }

        var (rules, next) = (new int[count], 0);
        for (var word = 0; word < set.Length; word++)
        {
            for (var bits = set[word]; bits != 0; bits &= bits - 1)
            {
                rules[next++] = (word * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return rules;
    }
}
