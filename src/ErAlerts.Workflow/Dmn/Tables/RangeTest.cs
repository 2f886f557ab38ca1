using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>A constant range with both endpoints.</summary>
internal sealed class RangeTest(FeelRange range) : CellTest
{
    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run) =>
        Ordering.Compare(input, range.Start) is { } low && Ordering.Compare(input, range.End) is { } high
        && (low > 0 || (low == 0 && range.StartIncluded))
        && (high < 0 || (high == 0 && range.EndIncluded));
}
