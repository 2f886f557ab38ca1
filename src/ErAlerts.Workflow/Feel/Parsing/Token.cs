namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>A piece of FEEL text (DMN 10.3.1.4).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Position of its first character.</param>
/// <param name="End">Position after its last character.</param>
/// <param name="Text">The characters; of a string what it stands for, of an invalid token the reason.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text)
{
    public bool Is(string text) => Kind is TokenKind.Symbol or TokenKind.Word && string.Equals(Text, text, StringComparison.Ordinal);

    public bool IsSymbol(string text) => Kind == TokenKind.Symbol && string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>The token as an error message names it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.String => "a string",
        TokenKind.Invalid => Text,
        _ => $"'{Text}'",
    };
}
