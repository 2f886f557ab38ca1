using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Checking;

/// <summary>Names that something in the process sets or provides.</summary>
internal static class BoundNames
{
    public static IReadOnlySet<string> Of(ProcessDefinition definition)
    {
        var names = new HashSet<string>(LoopNames.All, StringComparer.Ordinal);
        names.UnionWith(definition.Aliases.Keys);
        names.UnionWith(definition.Aliases.Values);
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
