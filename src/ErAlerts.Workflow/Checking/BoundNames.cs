using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Checking;

/// <summary>Names that something in the process sets or provides, but for the file's data items, which all of its processes share.</summary>
internal static class BoundNames
{
    public static IReadOnlySet<string> Of(ProcessDefinition definition)
    {
        var names = new HashSet<string>(LoopNames.All, StringComparer.Ordinal);
        foreach (var container in definition.Containers)
        {
            names.UnionWith(container.Data.Select(item => item.Key));
        }

        foreach (var element in definition.Elements)
        {
            names.UnionWith(element.Names);
        }

        return names;
    }
}
