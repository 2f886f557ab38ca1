using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A range between two endpoints (grammar rule 8), which must be of one kind and in order.</summary>
internal sealed record Interval(int Position, bool StartIncluded, Expression Start, Expression End, bool EndIncluded)
    : Expression(Position, Above(Start, End))
{
    public override FeelValue? Constant =>
        Start.Constant is { } start && End.Constant is { } end && AreInOrder(start, StartIncluded, end, EndIncluded)
            ? new FeelRange(start, StartIncluded, end, EndIncluded)
            : null;

    public override IEnumerable<Expression> Children => [Start, End];

    public override Code Bind(Binder binder)
    {
        var (start, end) = (Start.Bind(binder), End.Bind(binder));
        if (Constant is { } constant)
        {
            return _ => constant;
        }

        var (position, startIncluded, endIncluded) = (Position, StartIncluded, EndIncluded);
        return frame =>
        {
            var (low, high) = (start(frame), end(frame));
            frame.Run.Position = position;
            return AreInOrder(low, startIncluded, high, endIncluded)
                ? new FeelRange(low, startIncluded, high, endIncluded)
                : frame.Run.Fail(ProblemCodes.OutOfDomain, $"No range lies between {Kinds.Of(low)} and {Kinds.Of(high)} in this order.");
        };
    }

    public override void Write(ExpressionWriter writer) => writer
        .Add(StartIncluded ? "[" : "(").Add(Start, Level.Sum).Add("..").Add(End, Level.Sum).Add(EndIncluded ? "]" : ")");

    /// <summary>Null at one end, which cannot be included then, leaves that side open.</summary>
    internal static bool AreInOrder(FeelValue low, bool lowIncluded, FeelValue high, bool highIncluded) => (low.IsNull, high.IsNull) switch
    {
        (true, false) => !lowIncluded && IsOrdered(high),
        (false, true) => !highIncluded && IsOrdered(low),
        _ => Ordering.Compare(low, high) <= 0,
    };

    private static bool IsOrdered(FeelValue value) => Ordering.Compare(value, value) is not null;
}
