using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>Any other unary tests, evaluated as FEEL.</summary>
internal sealed class TextTest(FeelUnaryTests tests) : CellTest
{
    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run) => tests.Test(new Frame(run, scope) { First = input }).IsTrue;
}
