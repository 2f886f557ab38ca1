using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Tables;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>Checks one table. All work is bounded; what is too large to check is said so.</summary>
internal sealed class TableChecker(TableSpace space, Action<Severity, string, string> report)
{
    private const int MaxPairs = 200_000;
    private const int MaxReported = 20;

    private readonly TableBox _table = space.Table;
    private readonly CheckBudget _budget = new(200_000);

    public void Check()
    {
        CheckCells();
        CheckColumns();
        CheckOutputs();
        CheckGaps();
        if ((long)_table.Rows.Length * _table.Rows.Length / 2 <= MaxPairs)
        {
            CheckPairs();
            CheckReach();
        }
        else
        {
            report(Severity.Info, "table-too-large-to-check", $"The table has {_table.Rows.Length} rules; they are not compared with each other.");
        }
    }

    private HitPolicy Policy => _table.Definition.HitPolicy;

    private bool IsSingleHit => Policy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.Priority or HitPolicy.First;

    private void CheckCells()
    {
        for (var column = 0; column < space.Columns.Length; column++)
        {
            var cells = space.Columns[column].Cells;
            for (var rule = 0; rule < cells.Length; rule++)
            {
                if (cells[rule] is { IsEmpty: true })
                {
                    var input = _table.Inputs[column];
                    report(Severity.Warning, "cell-never-matches", $"Rule {rule + 1}, column {column + 1} ('{input.Label}'): no value that the column can have passes '{input.Cells[rule].Text}'.");
                }
            }
        }
    }

    private void CheckColumns()
    {
        for (var column = 0; column < _table.Inputs.Length; column++)
        {
            if (_table.Rows.Length > 0 && _table.Inputs[column].Cells.All(cell => cell.Test is AnyTest))
            {
                report(Severity.Warning, "column-unused", $"Column {column + 1} ('{_table.Inputs[column].Label}') is tested by no rule.");
            }
        }
    }

    private void CheckOutputs()
    {
        for (var rule = 0; rule < _table.Rows.Length; rule++)
        {
            foreach (var message in ConstantOutputs.Refused(_table, rule))
            {
                report(Severity.Warning, "output-not-allowed", $"Rule {rule + 1}: {message}");
            }
        }
    }

    private void CheckPairs()
    {
        var reported = 0;
        for (var later = 1; later < _table.Rows.Length; later++)
        {
            for (var earlier = 0; earlier < later && reported < MaxReported; earlier++)
            {
                reported += space.Sure[earlier].Meets(space.Sure[later]) && Compare(earlier, later) ? 1 : 0;
            }
        }
    }

    /// <summary>Reports a pair of overlapping rules where the hit policy minds.</summary>
    private bool Compare(int earlier, int later)
    {
        var (one, other) = (_table.ConstantOutput(earlier), _table.ConstantOutput(later));
        var areEqual = one is not null && other is not null && one.Equals(other);
        switch (Policy)
        {
            case HitPolicy.Unique:
                report(Severity.Warning, "rules-overlap", $"Rules {earlier + 1} and {later + 1} can match together, but the hit policy is unique. {Witness(earlier, later)}");
                return true;
            case HitPolicy.Any when one is not null && other is not null && !areEqual:
                report(Severity.Warning, "rules-contradict", $"Rules {earlier + 1} and {later + 1} can match together with different outputs. {Witness(earlier, later)}");
                return true;
            case HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder when areEqual && space.Sure[earlier].Sides.SequenceEqual(space.Sure[later].Sides):
                report(Severity.Warning, "rule-twice", $"Rules {earlier + 1} and {later + 1} match the same and give the same.");
                return true;
            default:
                return false;
        }
    }

    private string Witness(int one, int other) =>
        $"For instance: {space.Describe(new RuleBox([.. space.Sure[one].Sides.Zip(space.Sure[other].Sides, (side, opposite) => side.And(opposite))]))}.";

    /// <summary>A rule of a first-hit table is reached only where no earlier one matches; of a priority table, where no better one does.</summary>
    private void CheckReach()
    {
        if (Policy is not (HitPolicy.First or HitPolicy.Priority))
        {
            return;
        }

        for (var rule = 0; rule < _table.Rows.Length; rule++)
        {
            var before = Enumerable.Range(0, _table.Rows.Length).Where(other => IsPreferred(other, rule)).Select(other => space.Sure[other]);
            if (_budget.Take() && !space.Possible[rule].Sides.Any(side => side.IsEmpty) && RuleBox.Without([space.Possible[rule]], before, _budget) is { IsEmpty: true })
            {
                report(Severity.Warning, "rule-unreachable", $"Rule {rule + 1} never decides: other rules come before it wherever it matches.");
            }
        }
    }

    private bool IsPreferred(int other, int rule) => Policy == HitPolicy.First
        ? other < rule
        : ConstantOutputs.Precedence(_table, other, rule) is { } order && (order < 0 || (order == 0 && other < rule));

    private void CheckGaps()
    {
        if (!IsSingleHit || _table.Outputs.Any(output => output.Default is not null) || _table.Inputs.IsEmpty)
        {
            return;
        }

        if (RuleBox.Without([space.All], space.Possible, _budget) is not { } gaps)
        {
            report(Severity.Info, "table-too-large-to-check", "The combinations that no rule matches are too many to list.");
            return;
        }

        foreach (var gap in gaps.Take(3))
        {
            report(Severity.Warning, "rule-missing", $"No rule matches when {space.Describe(gap)}.");
        }

        if (gaps.Length > 3)
        {
            report(Severity.Warning, "rule-missing", $"{gaps.Length - 3} more groups of combinations match no rule.");
        }
    }
}
