using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Checking;

/// <summary>Every expression of a process with the id of what it belongs to.</summary>
internal static class ProcessExpressions
{
    public static IEnumerable<(string Element, FeelExpression Expression)> Of(ProcessDefinition definition)
    {
        foreach (var element in definition.Elements)
        {
            foreach (var expression in element.Expressions)
            {
                yield return (element.Id, expression);
            }
        }

        foreach (var flow in definition.Flows)
        {
            if (flow.Condition is { } condition)
            {
                yield return (flow.Id, condition);
            }
        }
    }
}
