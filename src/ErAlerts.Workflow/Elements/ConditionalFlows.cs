using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>Choice among outgoing flows, each on its own, as inclusive gateways and activities make it.</summary>
internal static class ConditionalFlows
{
    /// <summary>Unconditional flows and those whose condition is true; else the default; else none.</summary>
    public static IReadOnlyList<SequenceFlow> Choose(Execution x, int scope, SequenceFlow[] flows, Variables? locals = null)
    {
        var chosen = new List<SequenceFlow>(flows.Length);
        foreach (var flow in flows)
        {
            if (!flow.IsDefault && (flow.Condition is null || x.Holds(flow.Condition, scope, locals)))
            {
                chosen.Add(flow);
            }
        }

        return chosen.Count > 0 ? chosen : Array.FindAll(flows, flow => flow.IsDefault);
    }
}
