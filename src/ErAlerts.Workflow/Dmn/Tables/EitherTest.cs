using System.Collections.Immutable;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>Several tests, of which one has to hold.</summary>
internal sealed class EitherTest(ImmutableArray<CellTest> tests) : CellTest
{
    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run)
    {
        foreach (var test in tests)
        {
            if (test.Holds(input, scope, run))
            {
                return true;
            }
        }

        return false;
    }
}
