using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>A comparison with a constant: below, above, up to or from it.</summary>
internal sealed class OrderTest(Comparator comparator, FeelValue bound) : CellTest
{
    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run) =>
        input is FeelNumber number && bound is FeelNumber limit
            ? Comparing.Holds(comparator, number.Value.CompareTo(limit.Value))
            : Ordering.Compare(input, bound) is { } order && Comparing.Holds(comparator, order);
}
