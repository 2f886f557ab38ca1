using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>
/// What a column can hold, cut at the constants of its cells into pieces that every cell treats alike. A sample of each piece is put
/// to the real tests, so that checking and running cannot disagree.
/// </summary>
internal sealed class ColumnSpace
{
    private ColumnSpace(InputColumn column, ImmutableArray<Piece> pieces)
    {
        (Column, Pieces, All) = (column, pieces, PieceSet.All(pieces.Length));
        Cells = [.. column.Cells.Select(Passing)];
    }

    public InputColumn Column { get; }

    public ImmutableArray<Piece> Pieces { get; }

    /// <summary>Every piece.</summary>
    public PieceSet All { get; }

    /// <summary>For each rule the pieces that pass its cell; null where that cannot be told from samples.</summary>
    public ImmutableArray<PieceSet?> Cells { get; }

    /// <summary>The space of a column; null when it has too many constants.</summary>
    public static ColumnSpace? Of(InputColumn column, FeelType type)
    {
        var syntaxes = column.Cells.Select(cell => cell.Syntax).Append(column.Values?.Syntax).Append(ValuesOf(type)?.Tree).OfType<UnaryTests>();
        ImmutableArray<FeelValue> constants = [.. syntaxes.SelectMany(CellConstants.Of).Distinct()];
        if (constants.Length * 2 > PieceSet.Capacity - 4)
        {
            return null;
        }

        ImmutableArray<Piece> pieces = [.. PieceCutter.Cut(constants, type).Where(piece => IsAllowed(piece.Sample, column, type))];
        return new ColumnSpace(column, pieces.IsEmpty ? [PieceCutter.Anything] : pieces);
    }

    private static FeelUnaryTests? ValuesOf(FeelType type) => (type as Typing.ConstrainedType)?.Tests;

    private static bool IsAllowed(FeelValue sample, InputColumn column, FeelType type)
    {
        var run = new FeelRun(FeelOptions.Default);
        return IsOfType(sample, Typing.ValueCheck.Plain(type)) && (column.Values is null || column.Values.Test.Holds(sample, FeelScope.Empty, run))
            && (type is not Typing.ConstrainedType constrained || constrained.Passes(sample, FeelScope.Empty, run));
    }

    /// <summary>A column of a simple type never holds a constant of another: what is not of its type is null before it is tested.</summary>
    private static bool IsOfType(FeelValue sample, FeelType type) => type is not SimpleType || type == SimpleType.Any || type.Admits(sample);

    private PieceSet? Passing(TableCell cell)
    {
        if (cell.Test is AnyTest)
        {
            return All;
        }

        if (cell.Syntax is null || !CellConstants.IsExact(cell.Syntax))
        {
            return null;
        }

        var run = new FeelRun(FeelOptions.Default);
        var passing = default(PieceSet);
        for (var piece = 0; piece < Pieces.Length; piece++)
        {
            passing = cell.Test.Holds(Pieces[piece].Sample, FeelScope.Empty, run) ? passing.With(piece) : passing;
        }

        return passing;
    }
}
