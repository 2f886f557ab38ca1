using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>errorEventDefinition (BPMN 10.5.6, 13.5.6): always ends what it is thrown in; climbs until something catches its code.</summary>
public sealed class ErrorEventDefinition : EventDefinition
{
    internal ErrorEventDefinition(string? code) => Code = code;

    /// <summary>The error's code, else its id; null catches every error.</summary>
    public string? Code { get; }

    internal override bool Throw(Execution x, int scope, Element thrower, Variables payload)
    {
        if (!x.ThrowError(scope, Code ?? "", payload))
        {
            x.End(ProcessStatus.Failed, Code, thrower, $"Nothing catches the error {Code} thrown by {thrower.Id}.");
        }

        return false;
    }
}
