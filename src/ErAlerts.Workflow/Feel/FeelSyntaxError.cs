namespace ErAlerts.Workflow.Feel;

/// <summary>Why a text is not FEEL.</summary>
/// <param name="Position">Zero-based position in the text.</param>
/// <param name="Message">A sentence.</param>
public sealed record FeelSyntaxError(int Position, string Message);
