namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>The flags of XPath 2.0 (F&amp;O 7.6.1.1): s, m, i, x in any order and number.</summary>
internal sealed record PatternFlags(bool DotAll, bool Multiline, bool IgnoreCase, bool IgnoreSpace)
{
    /// <summary>The flags of a text; null when it holds any other letter.</summary>
    public static PatternFlags? Read(string text) => text.All(flag => flag is 's' or 'm' or 'i' or 'x')
        ? new PatternFlags(text.Contains('s'), text.Contains('m'), text.Contains('i'), text.Contains('x'))
        : null;
}
