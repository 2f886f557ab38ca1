using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>An output column.</summary>
/// <param name="Variable">The entry of the result, with its type; without a name for a table's only output.</param>
/// <param name="Values">Output values in falling priority; empty when not stated.</param>
/// <param name="Restricts">Whether values other than these are refused.</param>
/// <param name="Default">Value where no rule matches; null when not stated.</param>
internal sealed record OutputColumn(
    TypedName Variable, ImmutableArray<CellTest> Values, bool Restricts, BoxedExpression? Default)
{
    /// <summary>A value as this column takes it; null with a problem when it may not.</summary>
    public FeelValue Take(FeelValue value, FeelRun run)
    {
        value = Variable.Bind(value, run);
        return !Restricts || value.IsNull || Rank(value, run) < Values.Length
            ? value
            : run.Fail("output-not-allowed", $"The output {value} is not among the output values.");
    }

    /// <summary>Place of a value among the output values; behind all of them when it is none of them.</summary>
    public int Rank(FeelValue value, FeelRun run)
    {
        var rank = 0;
        while (rank < Values.Length && !Values[rank].Holds(value, FeelScope.Empty, run))
        {
            rank++;
        }

        return rank;
    }
}
