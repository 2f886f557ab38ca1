using System.Collections.Immutable;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>The parts that a pattern is made of.</summary>
internal abstract record PatternNode
{
    /// <summary>One code point of a set.</summary>
    internal sealed record OneOf(CharacterSet Set) : PatternNode;

    /// <summary>One part after the other; none for nothing.</summary>
    internal sealed record Row(ImmutableArray<PatternNode> Parts) : PatternNode;

    /// <summary>The first part that leads to a match.</summary>
    internal sealed record Choice(ImmutableArray<PatternNode> Parts) : PatternNode;

    /// <summary>A part from least to most times; null for without end.</summary>
    internal sealed record Repeat(PatternNode Part, int Least, int? Most, bool IsGreedy) : PatternNode;

    /// <summary>What the part matches is kept under a number.</summary>
    internal sealed record Group(int Number, PatternNode Part) : PatternNode;

    /// <summary>The same again as a group matched.</summary>
    internal sealed record Back(int Number) : PatternNode;

    /// <summary>The start or end of the text, or of a line with flag m.</summary>
    internal sealed record Edge(bool IsStart) : PatternNode;
}
