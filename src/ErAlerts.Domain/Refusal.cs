namespace ErAlerts.Domain;

/// <summary>A rule's "no" as a value: a kebab-case code that stays, a sentence for people, and the field at fault when there is one.</summary>
public sealed record Refusal(string Code, string Message, string? Field = null)
{
    /// <summary>How the refusal should be seen by a caller over HTTP or a form.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Input;
}
