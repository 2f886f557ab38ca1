using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>A direct test for single values. Lists and ranges, which FEEL may open or look into, are left to it.</summary>
internal sealed class ScalarTest(CellTest direct, CellTest general) : CellTest
{
    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run) =>
        (input is FeelList or FeelRange ? general : direct).Holds(input, scope, run);
}
