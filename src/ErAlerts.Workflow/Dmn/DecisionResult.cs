using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn;

/// <summary>What a decision came to.</summary>
/// <param name="Value">The value; null also where an error occurred.</param>
/// <param name="Matched">Rules of the decision's own table that matched, counted from 1; empty where its logic is no table.</param>
/// <param name="Explanations">One for each rule, only when asked for by <see cref="DecisionModel.Explain"/>.</param>
/// <param name="Problems">What went wrong on the way; empty mostly.</param>
public sealed record DecisionResult(
    FeelValue Value,
    IReadOnlyList<int> Matched,
    IReadOnlyList<RuleExplanation> Explanations,
    IReadOnlyList<FeelProblem> Problems);
