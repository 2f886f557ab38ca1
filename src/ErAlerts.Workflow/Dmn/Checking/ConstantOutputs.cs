using ErAlerts.Workflow.Dmn.Boxed;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>What can be told of output entries that are constants.</summary>
internal static class ConstantOutputs
{
    /// <summary>Why a rule's constants are not taken by their columns.</summary>
    public static IEnumerable<string> Refused(TableBox table, int rule)
    {
        var run = new FeelRun(FeelOptions.Default);
        for (var column = 0; column < table.Outputs.Length; column++)
        {
            if (table.Rows[rule][column] is ConstantBox constant)
            {
                table.Outputs[column].Take(constant.Value, run);
            }
        }

        return run.Problems.Select(problem => problem.Message);
    }

    /// <summary>Below zero when the first rule's outputs come before the second's by priority; null when that is not known.</summary>
    public static int? Precedence(TableBox table, int one, int other)
    {
        var run = new FeelRun(FeelOptions.Default);
        for (var column = 0; column < table.Outputs.Length; column++)
        {
            var output = table.Outputs[column];
            if (output.Values.IsEmpty)
            {
                continue;
            }

            if (table.Rows[one][column] is not ConstantBox first || table.Rows[other][column] is not ConstantBox second)
            {
                return null;
            }

            var order = output.Rank(first.Value, run).CompareTo(output.Rank(second.Value, run));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
