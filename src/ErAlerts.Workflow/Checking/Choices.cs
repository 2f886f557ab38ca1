using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Checking;

/// <summary>Conditions that are missing where a choice is made, or ignored where they stand.</summary>
internal static class Choices
{
    public static void Check(ProcessDefinition definition, Remarks remarks)
    {
        foreach (var element in definition.Elements)
        {
            var conditional = element.Outgoing.Count(flow => flow.Condition is not null && !flow.IsDefault);
            foreach (var flow in element.Outgoing)
            {
                if (element is ExclusiveGateway && element.Outgoing.Length > 1 && flow is { IsDefault: false, Condition: null })
                {
                    remarks.Warn(flow.Id, "condition-missing", $"The flow {flow.Id} out of {element.Id} has no condition and is not its default.");
                }
            }

            if (conditional > 0 && conditional == element.Outgoing.Length)
            {
                remarks.Tell(element.Id, "no-default", $"{element.Id} has no default flow: when no condition is true, it stops with an incident.");
            }

            if (element is ThrowEvent thrower && thrower.Definitions.Any(thrown => thrown is ErrorEventDefinition { Code: null } or EscalationEventDefinition { Code: null }))
            {
                remarks.Warn(element.Id, "code-missing", $"{element.Id} throws without a code, so only what catches everything can catch it.");
            }
        }
    }
}
