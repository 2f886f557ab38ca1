namespace ErAlerts.Workflow.Feel;

/// <summary>A parsed expression, or why the text is none.</summary>
/// <param name="Expression">The expression; null when there is an error.</param>
/// <param name="Error">The first error; null when there is an expression.</param>
public readonly record struct FeelParse(FeelExpression? Expression, FeelSyntaxError? Error);
