using System.Collections.Immutable;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary><c>not(…)</c> of constants: the value differs from each, for certain.</summary>
internal sealed class NoneTest(ImmutableArray<FeelValue> constants) : CellTest
{
    public override bool Holds(FeelValue input, IFeelScope scope, FeelRun run)
    {
        foreach (var constant in constants)
        {
            if (Equality.Test(input, constant) is not false)
            {
                return false;
            }
        }

        return true;
    }
}
