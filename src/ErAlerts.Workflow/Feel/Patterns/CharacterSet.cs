using System.Collections.Immutable;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>A set of code points: ranges in order, none touching the next.</summary>
internal sealed class CharacterSet
{
    public static readonly CharacterSet Empty = new([]);
    public static readonly CharacterSet All = new([(0, Last)]);
    public static readonly CharacterSet AllButNewline = Of('\n').Negated();
    public static readonly CharacterSet Space = new([('\t', '\n'), ('\r', '\r'), (' ', ' ')]);
    public static readonly CharacterSet NameStart = new(
    [
        (':', ':'), ('A', 'Z'), ('_', '_'), ('a', 'z'), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF),
        (0x200C, 0x200D), (0x2070, 0x218F), (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF),
    ]);

    public static readonly CharacterSet NamePart = NameStart.With(
        new([('-', '.'), ('0', '9'), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040)]));

    private static readonly Lazy<CharacterSet> Words =
        new(() => Categories.Set("P")!.With(Categories.Set("Z")!).With(Categories.Set("C")!).Negated());

    private const int Last = 0x10FFFF;

    private readonly ImmutableArray<(int Low, int High)> _ranges;

    public CharacterSet(ImmutableArray<(int Low, int High)> ranges) => _ranges = ranges;

    public static CharacterSet Digit => Categories.Set("Nd")!;

    /// <summary>All but punctuation, separators and others.</summary>
    public static CharacterSet Word => Words.Value;

    /// <summary>The only member, if there is just one.</summary>
    public int? Only => _ranges is [var (low, high)] && low == high ? low : null;

    public static CharacterSet Of(int sign) => new([(sign, sign)]);

    public static CharacterSet Of(int low, int high) => new([(low, high)]);

    /// <summary>A general category (L, Lu) or a block (IsBasicLatin); null when there is none of that name.</summary>
    public static CharacterSet? Category(string name) => Categories.Set(name);

    public bool Contains(int sign)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var (start, end) = _ranges[middle];
            if (sign >= start && sign <= end)
            {
                return true;
            }

            (low, high) = sign < start ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    public CharacterSet With(CharacterSet other)
    {
        var merged = ImmutableArray.CreateBuilder<(int Low, int High)>();
        foreach (var (low, high) in _ranges.AddRange(other._ranges).Sort())
        {
            if (merged.Count > 0 && low <= merged[^1].High + 1)
            {
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, high));
            }
            else
            {
                merged.Add((low, high));
            }
        }

        return new CharacterSet(merged.DrainToImmutable());
    }

    public CharacterSet Negated()
    {
        var (rest, next) = (ImmutableArray.CreateBuilder<(int Low, int High)>(), 0);
        foreach (var (low, high) in _ranges)
        {
            if (low > next)
            {
                rest.Add((next, low - 1));
            }

            next = high + 1;
        }

        if (next <= Last)
        {
            rest.Add((next, Last));
        }

        return new CharacterSet(rest.DrainToImmutable());
    }

    public CharacterSet Without(CharacterSet other) => Negated().With(other).Negated();
}
