namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>The kinds of token.</summary>
internal enum TokenKind
{
    End,
    Word,
    Number,
    String,
    Symbol,
    Invalid,
}
