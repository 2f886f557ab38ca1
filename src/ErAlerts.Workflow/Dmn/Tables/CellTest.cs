using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>One input entry, compiled. Entries that compare with constants test the value directly.</summary>
internal abstract class CellTest
{
    /// <summary>Whether the value satisfies the entry (DMN 10.3.2.10); anything but true does not.</summary>
    public abstract bool Holds(FeelValue input, IFeelScope scope, FeelRun run);
}
