using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>A table seen as boxes of combinations.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Its columns' spaces.</param>
/// <param name="Sure">For each rule the combinations it surely matches: cells that cannot be told match nothing.</param>
/// <param name="Possible">For each rule the combinations it may match: cells that cannot be told match all.</param>
internal sealed record TableSpace(TableBox Table, ImmutableArray<ColumnSpace> Columns, ImmutableArray<RuleBox> Sure, ImmutableArray<RuleBox> Possible)
{
    /// <summary>All combinations.</summary>
    public RuleBox All => new([.. Columns.Select(column => column.All)]);

    /// <summary>The space of a table; null when a column has too many constants.</summary>
    public static TableSpace? Of(TableBox table, Func<InputColumn, FeelType> type)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnSpace>();
        foreach (var input in table.Inputs)
        {
            if (ColumnSpace.Of(input, type(input)) is not { } column)
            {
                return null;
            }

            columns.Add(column);
        }

        var rules = Enumerable.Range(0, table.Rows.Length);
        return new TableSpace(
            table,
            columns.ToImmutable(),
            [.. rules.Select(rule => new RuleBox([.. columns.Select(column => column.Cells[rule] ?? default)]))],
            [.. rules.Select(rule => new RuleBox([.. columns.Select(column => column.Cells[rule] ?? column.All)]))]);
    }

    /// <summary>A combination in words: only the columns that are narrowed.</summary>
    public string Describe(RuleBox box)
    {
        var parts = Columns.Select((column, at) => (Column: column, Side: box.Sides[at]))
            .Where(part => !part.Side.Covers(part.Column.All))
            .Select(part => $"{part.Column.Column.Label} is {string.Join(" or ", Words(part.Column, part.Side))}");
        return string.Join(" and ", parts) is { Length: > 0 } text ? text : "the inputs are whatever they are";
    }

    private static IEnumerable<string> Words(ColumnSpace column, PieceSet side)
    {
        string[] words = [.. Enumerable.Range(0, column.Pieces.Length).Where(side.Contains).Select(piece => column.Pieces[piece].Text)];
        return words.Length <= 6 ? words : words.Take(5).Append("…");
    }
}
