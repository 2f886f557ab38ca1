using System.Collections.Frozen;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>Words of the grammar itself.</summary>
internal static class Keywords
{
    /// <summary>Words that cannot begin a name (DMN 10.3.1.4).</summary>
    public static readonly FrozenSet<string> NotNames = new[]
    {
        "true", "false", "null", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies",
        "and", "or", "between", "instance", "function",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words at which an unknown name ends.</summary>
    public static readonly FrozenSet<string> Separators = new[]
    {
        "then", "else", "in", "return", "satisfies", "and", "or", "between", "instance", "external",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Symbols that a name may hold (grammar rule 30, with the plain apostrophe).</summary>
    public static readonly FrozenSet<string> NameSymbols = new[] { ".", "/", "-", "’", "'", "+", "*", "**", ".." }.ToFrozenSet(StringComparer.Ordinal);
}
