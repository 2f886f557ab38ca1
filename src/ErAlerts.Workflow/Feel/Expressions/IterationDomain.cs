using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>What a variable runs over: the items of a list, or whole numbers or dates in a row, up or down.</summary>
internal sealed class IterationDomain
{
    private readonly FeelList? _list;
    private readonly FeelDate? _date;
    private readonly long _start;
    private readonly int _direction;

    private IterationDomain(FeelList list) => (_list, Count) = (list, list.Count);

    private IterationDomain(FeelDate? date, long start, long end)
    {
        (_date, _start, _direction) = (date, start, end < start ? -1 : 1);
        Count = (ulong)Math.Abs((decimal)end - start) + 1;
    }

    private IterationDomain() => _list = FeelList.Empty;

    public decimal Count { get; }

    /// <summary>The value at a zero-based place.</summary>
    public FeelValue this[long place] => _list is not null ? _list[(int)place]
        : _date is null ? FeelNumber.Of(_start + (_direction * place))
        : FeelDate.FromDayNumber(_start + (_direction * place))!;

    /// <summary>A list, a range of whole numbers or dates, or anything else as a list of one.</summary>
    public static IterationDomain? Of(FeelValue source, FeelRun run) => source switch
    {
        FeelNull => null,
        FeelList list => new IterationDomain(list),
        FeelRange range => OfRange(range, run),
        _ => new IterationDomain(FeelList.Of(source)),
    };

    /// <summary>From start to end, both included, downwards when the start is the greater.</summary>
    public static IterationDomain? Between(FeelValue start, FeelValue end, FeelRun run) => (start, end) switch
    {
        (FeelNumber low, FeelNumber high) when low.TryToInt64(out var from) && high.TryToInt64(out var to) => new IterationDomain(null, from, to),
        (FeelDate low, FeelDate high) => new IterationDomain(low, low.DayNumber, high.DayNumber),
        _ => Refuse(start, end, run),
    };

    private static IterationDomain? OfRange(FeelRange range, FeelRun run)
    {
        var (low, high) = (range.StartIncluded ? 0 : 1, range.EndIncluded ? 0 : 1);
        switch (range.Start, range.End)
        {
            case (FeelNumber start, FeelNumber end) when start.TryToInt64(out var from) && end.TryToInt64(out var to):
                return from + low > to - high ? new IterationDomain() : new IterationDomain(null, from + low, to - high);
            case (FeelDate start, FeelDate end):
                var (first, last) = (start.DayNumber + low, end.DayNumber - high);
                return first > last ? new IterationDomain() : new IterationDomain(start, first, last);
            default:
                return Refuse(range.Start, range.End, run);
        }
    }

    private static IterationDomain? Refuse(FeelValue start, FeelValue end, FeelRun run)
    {
        run.Fail(ProblemCodes.OutOfDomain, $"Nothing runs from {Kinds.Of(start)} to {Kinds.Of(end)}: whole numbers or dates are needed.");
        return null;
    }
}
