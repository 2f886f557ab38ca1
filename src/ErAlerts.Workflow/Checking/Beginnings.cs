using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Checking;

/// <summary>Whether and how a process and its sub-processes begin.</summary>
internal static class Beginnings
{
    public static void Check(ProcessDefinition definition, Remarks remarks)
    {
        foreach (var container in definition.Containers)
        {
            var nones = container.Elements.OfType<StartEvent>().Where(start => start.IsNone).ToList();
            if (nones.Count > 1)
            {
                remarks.Warn(nones[1].Id, "several-starts", $"{container.Id} has {nones.Count} start events without a trigger, each of which begins it by itself; {nones[0].Id} does where none is named.");
            }

            if (container.Elements.Count > 0 && container.Entries.Count == 0)
            {
                remarks.Warn(container.Id, "nothing-begins", $"Nothing in {container.Id} begins: it has no start event and every element is led to by another.");
            }
        }
    }
}
