using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn;

/// <summary>Why a rule matched or did not.</summary>
/// <param name="Rule">The rule, counted from 1.</param>
/// <param name="Matched">Whether all its cells held.</param>
/// <param name="Failed">The first cell that did not hold; null for a rule that matched.</param>
/// <param name="Annotations">What the table's author noted on the rule.</param>
/// <param name="Output">What the rule answers when it matches; null where that is computed.</param>
public sealed record RuleExplanation(int Rule, bool Matched, FailedCell? Failed, IReadOnlyList<string> Annotations, FeelValue? Output);

/// <summary>The first cell of a rule that did not hold.</summary>
/// <param name="Column">The input column, counted from 1.</param>
/// <param name="Label">The column's label, else its expression.</param>
/// <param name="Test">The cell's text.</param>
/// <param name="Needed">The test in words, such as <c>at least 5</c>.</param>
/// <param name="Input">The value that was tested.</param>
public sealed record FailedCell(int Column, string Label, string Test, string Needed, FeelValue Input)
{
    /// <summary>The value in words, such as <c>no</c> or <c>not known</c>.</summary>
    public string Given => TestWords.Of(Input);
}
