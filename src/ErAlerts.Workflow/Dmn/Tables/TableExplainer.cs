using System.Collections.Immutable;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>Says of each rule whether it matches, or the first cell that does not hold.</summary>
internal static class TableExplainer
{
    public static ImmutableArray<RuleExplanation> Explain(TableBox table, IFeelScope scope, FeelRun run)
    {
        run.Hush();
        FeelValue[] inputs = [.. table.Inputs.Select(input => input.Expression.Evaluate(scope, run))];
        ImmutableArray<RuleExplanation> explanations = [.. Enumerable.Range(0, table.Rows.Length).Select(rule => Explain(table, rule, inputs, scope, run))];
        run.Resume();
        return explanations;
    }

    private static RuleExplanation Explain(TableBox table, int rule, FeelValue[] inputs, IFeelScope scope, FeelRun run)
    {
        var annotations = table.Definition.Rules[rule].Annotations;
        for (var column = 0; column < inputs.Length; column++)
        {
            var input = table.Inputs[column];
            if (!input.Holds(rule, inputs[column], scope, run))
            {
                var cell = input.Cells[rule];
                var needed = TestWords.Of((cell.Test is AnyTest ? input.Values : cell) ?? cell);
                return new RuleExplanation(rule + 1, Matched: false, new FailedCell(column + 1, input.Label, cell.Text, needed, inputs[column]), annotations, table.ConstantOutput(rule));
            }
        }

        return new RuleExplanation(rule + 1, Matched: true, Failed: null, annotations, table.ConstantOutput(rule));
    }
}
