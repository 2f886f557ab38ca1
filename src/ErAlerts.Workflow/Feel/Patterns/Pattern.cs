using System.Collections.Concurrent;
using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>A compiled regular expression over code points. The platform's own has UTF-16, another syntax, and time as its only limit.</summary>
internal sealed class Pattern
{
    private const int MostKept = 500;

    private static readonly ConcurrentDictionary<(string, string), Pattern?> Kept = new();

    private Pattern(ImmutableArray<Instruction> code, int slots, int groups, PatternFlags flags)
    {
        (Code, Slots, Groups, Flags) = (code, slots, groups, flags);
        RefersBack = code.Any(instruction => instruction.Operation == Operation.Again);
    }

    public ImmutableArray<Instruction> Code { get; }

    /// <summary>Number of positions kept: two for each group, one for each loop.</summary>
    public int Slots { get; }

    /// <summary>Number of capturing groups.</summary>
    public int Groups { get; }

    public PatternFlags Flags { get; }

    /// <summary>Whether it refers back to what a group matched, so that where it failed once it may yet succeed.</summary>
    public bool RefersBack { get; }

    /// <summary>The pattern of a text with flags; null when either is not of XPath's form, or the pattern is too large.</summary>
    public static Pattern? Of(string text, string flags)
    {
        if (Kept.TryGetValue((text, flags), out var known))
        {
            return known;
        }

        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        return Kept.GetOrAdd((text, flags), key => Compile(key.Item1, key.Item2));
    }

    /// <summary>Whether it matches where there is nothing, which XPath refuses for replacing and splitting.</summary>
    public bool MatchesEmpty(FeelRun run) => new Matcher(this, [], run).Find(0) is not null;

    private static Pattern? Compile(string text, string flags) =>
        PatternFlags.Read(flags) is { } known && PatternReader.Read(text, known) is var (tree, groups)
        && PatternCompiler.Compile(tree, groups) is var (code, slots)
            ? new Pattern(code, slots, groups, known)
            : null;
}
