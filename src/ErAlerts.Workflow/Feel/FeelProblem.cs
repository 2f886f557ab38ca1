namespace ErAlerts.Workflow.Feel;

/// <summary>Why a part of an expression became null.</summary>
/// <param name="Code">Kind of trouble, kebab-case.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Position">Zero-based position in the text of the expression.</param>
/// <param name="Place">Name of what the expression belongs to, such as a decision; null where it stands alone.</param>
public sealed record FeelProblem(string Code, string Message, int Position, string? Place = null);
