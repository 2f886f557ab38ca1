using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel;

/// <summary>What an evaluation came to.</summary>
/// <param name="Value">The value; null also where an error occurred.</param>
/// <param name="Problems">What went wrong on the way, in order; empty mostly.</param>
public readonly record struct FeelResult(FeelValue Value, IReadOnlyList<FeelProblem> Problems);
