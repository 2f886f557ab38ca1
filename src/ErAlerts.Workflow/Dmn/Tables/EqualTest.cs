using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>A constant that is no range or list.</summary>
internal sealed class EqualTest(FeelValue constant) : CellTest
{
    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run) =>
        input is FeelString text && constant is FeelString expected
            ? string.Equals(text.Value, expected.Value, StringComparison.Ordinal)
            : Equality.Holds(input, constant);
}
