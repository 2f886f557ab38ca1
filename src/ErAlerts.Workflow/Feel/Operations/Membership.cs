using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>Whether a value passes a test (DMN table 55): lies in a range, is in a list, equals a value.</summary>
internal static class Membership
{
    public static FeelValue Test(FeelValue value, FeelValue test, FeelRun run) => test switch
    {
        FeelRange range when value is not FeelRange => InRange(value, range, run),
        FeelRange range => FeelBoolean.Of(Equality.Test(value, range)),
        FeelList list => InList(value, list, run),
        _ => Comparing.Apply(Comparator.Equal, value, test, run),
    };

    public static FeelValue InRange(FeelValue value, FeelRange range, FeelRun run) => Logic.And(
        Beyond(value, range.Start, range.StartIncluded ? Comparator.GreaterOrEqual : Comparator.Greater, run),
        Beyond(value, range.End, range.EndIncluded ? Comparator.LessOrEqual : Comparator.Less, run));

    /// <summary>An endpoint that is missing sets no bound.</summary>
    private static FeelValue Beyond(FeelValue value, FeelValue endpoint, Comparator comparator, FeelRun run) =>
        endpoint.IsNull && !value.IsNull ? FeelBoolean.True : Comparing.Apply(comparator, value, endpoint, run);

    private static FeelBoolean InList(FeelValue value, FeelList list, FeelRun run)
    {
        if (value is FeelList && Equality.Holds(value, list))
        {
            return FeelBoolean.True;
        }

        run.Hush();
        var found = false;
        foreach (var item in list.Items)
        {
            if (!run.Step() || Passes(value, item, run))
            {
                found = true;
                break;
            }
        }

        run.Resume();
        return FeelBoolean.Of(found);
    }

    private static bool Passes(FeelValue value, FeelValue item, FeelRun run) => item is FeelRange range && value is not FeelRange
        ? InRange(value, range, run).IsTrue
        : Equality.Holds(value, item);
}
