using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>terminateEventDefinition (BPMN 13.5.6): ends everything in the process, or in the sub-process in which it stands, at once.</summary>
public sealed class TerminateEventDefinition : EventDefinition
{
    internal override bool Throw(Execution x, int scope, Element thrower, Variables payload)
    {
        var whole = x.Find<Scope>(scope)!;
        if (whole.Kind == ScopeKind.Process)
        {
            x.End(ProcessStatus.Terminated);
            return false;
        }

        x.CancelInside(whole);
        x.Put(x.Find<Scope>(scope)! with { Terminated = true });
        x.Grow(scope, 1);
        return true;
    }
}
