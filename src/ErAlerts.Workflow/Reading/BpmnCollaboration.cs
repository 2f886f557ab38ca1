using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>Pools and the messages between them.</summary>
internal static class BpmnCollaboration
{
    /// <summary>Message flows whose ends exist; a participant stands for its process.</summary>
    public static IReadOnlyList<MessageFlow> Read(BpmnFile file)
    {
        var flows = new List<MessageFlow>();
        foreach (var (node, nearest) in file.All)
        {
            if (node.Name == "participant" && node["processRef"] is { } reference && file.Find(reference, "process") is null)
            {
                file.Findings.Add(
                    Severity.Error, nearest, "dangling-reference", $"The participant {node.Id} refers to the process {reference}, which is not in the file.");
            }

            if (node.Name == "messageFlow" && End(file, node, nearest, "sourceRef") is { } source && End(file, node, nearest, "targetRef") is { } target)
            {
                flows.Add(new(node.Id ?? "", source, target));
            }
        }

        return flows;
    }

    private static string? End(BpmnFile file, BpmnNode node, string nearest, string attribute)
    {
        if (file.Find(node[attribute]) is not { } end)
        {
            file.Findings.Add(
                Severity.Error, nearest, "dangling-reference", $"The message flow {node.Id} refers as {attribute} to {node[attribute] ?? "nothing"}, which is not in the file.");
            return null;
        }

        return end.Name == "participant" && file.Find(end["processRef"], "process") is { Id: { } process } ? process : end.Id;
    }
}
