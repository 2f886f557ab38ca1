using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>cancelEventDefinition (BPMN 10.3.5, 13.5.6): gives a transaction up: what was done in it is undone, then its cancel boundary is taken.</summary>
public sealed class CancelEventDefinition : EventDefinition
{
    internal override bool Throw(Execution x, int scope, Element thrower, Variables payload)
    {
        for (var at = x.Find<Scope>(scope); at is not null; at = x.Find<Scope>(at.Parent))
        {
            if (at.Element >= 0 && x.ElementOf(at) is Transaction transaction && at.Kind == ScopeKind.SubProcess)
            {
                transaction.Cancel(x, at);
                return false;
            }
        }

        return true;
    }
}
