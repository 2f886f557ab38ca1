using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>Puts a value to a test, in the frame where the test was bound: true, false or null.</summary>
internal delegate FeelValue Test(FeelValue input, Frame frame);

/// <summary>Binds a positive unary test (grammar rule 13, table 55). Tests with constants, which most cells are, get code of their own.</summary>
internal static class UnaryTest
{
    /// <summary>The frame of the binder holds the input as <c>?</c> when the test reads it.</summary>
    public static Test Bind(Expression test, Binder binder) => test switch
    {
        HalfRange { Endpoint.Constant: FeelNumber endpoint } half => AgainstNumber(half.Comparator, endpoint, half.Position),
        HalfRange half => Against(half.Comparator, half.Endpoint.Bind(binder), half.Position),
        Interval { Constant: FeelRange range } interval => InRange(range, interval.Position),
        { Constant: FeelString text } => EqualTo(text, test.Position),
        { Constant: { } constant } => (input, frame) => Matches(input, constant, frame, test.Position),
        _ => General(test, binder),
    };

    /// <summary>True when any test passes; the rest are not tried then.</summary>
    public static Test Any(Test[] tests) => tests is [var only]
        ? only
        : (input, frame) =>
        {
            FeelValue verdict = FeelBoolean.False;
            foreach (var test in tests)
            {
                verdict = Logic.Or(verdict, test(input, frame));
                if (verdict.IsTrue)
                {
                    break;
                }
            }

            return verdict;
        };

    private static Test AgainstNumber(Comparator comparator, FeelNumber endpoint, int position)
    {
        var bound = endpoint.Value;
        return comparator is Comparator.Equal or Comparator.NotEqual
            ? Against(comparator, _ => endpoint, position)
            : (input, frame) => input is FeelNumber number
                ? FeelBoolean.Of(Comparing.Holds(comparator, number.Value.CompareTo(bound)))
                : Compare(comparator, input, endpoint, frame, position);
    }

    private static Test Against(Comparator comparator, Code endpoint, int position) =>
        (input, frame) => Compare(comparator, input, endpoint(frame), frame, position);

    private static FeelValue Compare(Comparator comparator, FeelValue input, FeelValue endpoint, Frame frame, int position)
    {
        frame.Run.Position = position;
        return Comparing.Apply(comparator, input, endpoint, frame.Run);
    }

    private static Test InRange(FeelRange range, int position)
    {
        if (range is not { Start: FeelNumber low, End: FeelNumber high })
        {
            return (input, frame) => Matches(input, range, frame, position);
        }

        var (least, greatest) = (range.StartIncluded ? 0 : 1, range.EndIncluded ? 0 : -1);
        var (start, end) = (low.Value, high.Value);
        return (input, frame) => input is FeelNumber number
            ? FeelBoolean.Of(number.Value.CompareTo(start) >= least && number.Value.CompareTo(end) <= greatest)
            : Matches(input, range, frame, position);
    }

    private static Test EqualTo(FeelString text, int position)
    {
        var expected = text.Value;
        return (input, frame) => input is FeelString given
            ? FeelBoolean.Of(string.Equals(given.Value, expected, StringComparison.Ordinal))
            : Matches(input, text, frame, position);
    }

    private static Test General(Expression test, Binder binder)
    {
        var (code, position, answers) = (test.Bind(binder), test.Position, test.ReadsInput || test is Interval);
        return (input, frame) =>
        {
            var value = code(frame);
            var isVerdict = answers
                ? value is FeelBoolean or FeelNull
                : value is FeelBoolean && input is not (FeelBoolean or FeelNull);
            return isVerdict ? value : Matches(input, value, frame, position);
        };
    }

    private static FeelValue Matches(FeelValue input, FeelValue test, Frame frame, int position)
    {
        frame.Run.Position = position;
        return Membership.Test(input, test, frame.Run);
    }
}
