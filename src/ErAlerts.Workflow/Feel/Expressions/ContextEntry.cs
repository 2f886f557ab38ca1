namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A name and its value in a context (grammar rule 58).</summary>
internal sealed record ContextEntry(string Name, Expression Value);
