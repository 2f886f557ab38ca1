using System.Collections.Frozen;

namespace ErAlerts.Workflow.Reading;

/// <summary>What the file is written in: misspelt elements of the standard, and the extensions of other vendors, which are kept and named.</summary>
internal static class BpmnVocabulary
{
    private static readonly FrozenSet<string> NeedId = FrozenSet.ToFrozenSet(
        ["process", "sequenceFlow", "message", "signal", "error", "escalation"], StringComparer.Ordinal);

    public static void Check(BpmnFile file)
    {
        var foreign = new SortedDictionary<string, (int Count, string First)>(StringComparer.Ordinal);
        foreach (var (node, nearest) in file.All)
        {
            if (!BpmnNames.Vocabulary.Contains(node.Name))
            {
                file.Findings.Add(
                    Severity.Error, nearest, "unknown-element", $"BPMN 2.0 has no element \"{node.Name}\" (line {node.Line}).");
            }

            if (NeedId.Contains(node.Name) && string.IsNullOrWhiteSpace(node.Id))
            {
                file.Findings.Add(Severity.Error, nearest, "id-missing", $"The {node.Name} on line {node.Line} has no id.");
            }

            foreach (var attribute in node.Attributes)
            {
                if (attribute.Prefix.Length > 0 && attribute.Prefix != "xml" && attribute.Space != BpmnNames.Instance && !BpmnNames.IsOurs(attribute.Prefix, attribute.Space)
                    && attribute.Space != BpmnNames.Model)
                {
                    Note(foreign, $"{attribute.Prefix}:{attribute.Name}", nearest);
                }
            }

            foreach (var child in node.Children)
            {
                if (!child.IsBpmn && !BpmnNames.IsOurs("", child.Space))
                {
                    Note(foreign, $"{child.Name} ({child.Space})", nearest);
                }
            }
        }

        foreach (var (name, (count, first)) in foreign)
        {
            file.Findings.Add(
                Severity.Info, first, "foreign-extension", $"The extension {name} is kept and has no meaning here ({count} times, first here).");
        }
    }

    private static void Note(SortedDictionary<string, (int Count, string First)> foreign, string name, string nearest) =>
        foreign[name] = foreign.TryGetValue(name, out var known) ? (known.Count + 1, known.First) : (1, nearest);
}
