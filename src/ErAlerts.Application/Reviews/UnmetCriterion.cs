using System.Text.Json;
using ErAlerts.Application.Policies;
using ErAlerts.Workflow.Dmn;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Application.Reviews;

/// <summary>A criterion of the table that a referral does not meet, and the first fact that stands against it.</summary>
/// <param name="Code">Code of the criterion.</param>
/// <param name="Sentence">Its sentence, which does not hold.</param>
/// <param name="Fact">The fact, as the table names it.</param>
/// <param name="Given">Its value in words.</param>
/// <param name="Needed">What the criterion needs, in words.</param>
public sealed record UnmetCriterion(string Code, string Sentence, string Fact, string Given, string Needed)
{
    /// <summary>The unmet criteria on the facts kept with a review; null when its version of the table is no longer the one in the folder.</summary>
    /// <param name="policies">The policy files.</param>
    /// <param name="version">Content hash of the table that was asked.</param>
    /// <param name="facts">The facts it was asked on, as JSON.</param>
    public static IReadOnlyList<UnmetCriterion>? Of(PolicyCatalogue policies, string? version, string? facts)
    {
        if (facts is null || policies.Decision(AlertCriteria.DecisionId) is not { } table || table.Version != version)
        {
            return null;
        }

        using var json = JsonDocument.Parse(facts);
        var explained = table.Model.Explain(AlertCriteria.DecisionId, FeelContext.Of((AlertCriteria.InputName, FeelJson.From(json.RootElement))));
        return [.. explained.Explanations.Select(Of).OfType<UnmetCriterion>()];
    }

    private static UnmetCriterion? Of(RuleExplanation rule) => rule is { Failed: { } cell, Output: FeelContext output }
        ? new UnmetCriterion(AlertCriteria.Text(output, "code"), AlertCriteria.Text(output, "sentence"), cell.Label, cell.Given, cell.Needed)
        : null;
}
