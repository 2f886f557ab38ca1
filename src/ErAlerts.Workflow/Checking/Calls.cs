using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Checking;

/// <summary>Calls of processes that are not in the same file, which their host must know.</summary>
internal static class Calls
{
    public static void Check(ProcessDefinition definition, IReadOnlySet<string> callable, Remarks remarks)
    {
        foreach (var call in definition.Elements.OfType<CallActivity>())
        {
            if (!callable.Contains(call.CalledElement))
            {
                remarks.Tell(call.Id, "call-outside", $"{call.Id} calls {call.CalledElement}, which is not in this file.");
            }
        }
    }
}
