using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>The dash: every value, and null too.</summary>
internal sealed class AnyTest : CellTest
{
    public static readonly AnyTest Instance = new();

    private AnyTest()
    {
    }

    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run) => true;
}
