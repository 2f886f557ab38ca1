using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>An entry that is no FEEL: nothing satisfies it. The file's findings name it.</summary>
internal sealed class NeverTest : CellTest
{
    public static readonly NeverTest Instance = new();

    private NeverTest()
    {
    }

    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run) => false;
}
