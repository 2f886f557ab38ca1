namespace ErAlerts.Workflow.Feel;

/// <summary>Parsed unary tests, or why the text is none.</summary>
/// <param name="Tests">The tests; null when there is an error.</param>
/// <param name="Error">The first error; null when there are tests.</param>
public readonly record struct FeelUnaryTestsParse(FeelUnaryTests? Tests, FeelSyntaxError? Error);
