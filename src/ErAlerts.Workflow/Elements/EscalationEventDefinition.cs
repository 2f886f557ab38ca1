using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>escalationEventDefinition (BPMN 10.5.6): climbs as an error does, but ends nothing unless its catcher interrupts.</summary>
public sealed class EscalationEventDefinition : EventDefinition
{
    internal EscalationEventDefinition(string? code) => Code = code;

    /// <summary>The escalation's code, else its id; null catches every escalation.</summary>
    public string? Code { get; }

    internal override bool Throw(Execution x, int scope, Element thrower, Variables payload)
    {
        var code = Code ?? "";
        if (!x.ThrowEscalation(scope, code, payload))
        {
            x.Emit(new Command.RaiseEscalation(thrower.Id, code, payload));
        }

        return x.IsAlive(scope);
    }
}
