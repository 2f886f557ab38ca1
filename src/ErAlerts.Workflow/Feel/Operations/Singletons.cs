using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>The implicit conversion from a list of one item to that item, where no list is expected (DMN 10.3.2.9.4, 10.3.2.15).</summary>
internal static class Singletons
{
    /// <summary>Both operands without their list, if at least one is in a list of one and neither is needed as a list.</summary>
    public static bool TryOpen(ref FeelValue left, ref FeelValue right)
    {
        var opened = (Open(left), Open(right));
        if (left is FeelList == right is FeelList || left.IsNull || right.IsNull || opened.Item1 is FeelList || opened.Item2 is FeelList)
        {
            return false;
        }

        (left, right) = opened;
        return true;
    }

    private static FeelValue Open(FeelValue value) => value is FeelList { Count: 1 } list ? list[0] : value;
}
