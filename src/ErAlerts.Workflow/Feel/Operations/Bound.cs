using System.Runtime.InteropServices;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>An end of a range, or a point, on one line with others; a missing end lies beyond everything.</summary>
/// <param name="Value">Where it is; null for beyond.</param>
/// <param name="Side">-1 for a start, 1 for an end, 0 for a point.</param>
/// <param name="Included">Whether it belongs to what it bounds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bound(FeelValue Value, int Side, bool Included)
{
    public static Bound StartOf(FeelValue value) =>
        value is FeelRange range ? new Bound(range.Start, -1, range.StartIncluded) : new Bound(value, 0, Included: true);

    public static Bound EndOf(FeelValue value) =>
        value is FeelRange range ? new Bound(range.End, 1, range.EndIncluded) : new Bound(value, 0, Included: true);

    /// <summary>Which of two comes first; null when they cannot be compared.</summary>
    public int? CompareTo(Bound other) => (IsBeyond, other.IsBeyond) switch
    {
        (true, true) => Side.CompareTo(other.Side),
        (true, false) => Side,
        (false, true) => -other.Side,
        _ => Ordering.Compare(Value, other.Value),
    };

    private bool IsBeyond => Value.IsNull && Side != 0;
}
