using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Checking;

/// <summary>
/// Everything that can be said of a BPMN file before it runs: what reading finds, which may refuse the file, and what is probably not as
/// its author meant, which is a warning.
/// </summary>
public static class BpmnCheck
{
    /// <summary>Reads and checks a file. Never throws, and bounded in time however the file is made.</summary>
    public static IReadOnlyList<Finding> Check(ReadOnlyMemory<byte> xml, string file) => Check(BpmnReader.Read(xml, file));

    /// <summary>The findings of reading, then those of checking each process that could be read.</summary>
    public static IReadOnlyList<Finding> Check(BpmnReading reading)
    {
        var ids = reading.Processes.Select(process => process.Id).ToHashSet(StringComparer.Ordinal);
        return [.. reading.Findings, .. reading.Processes.Where(process => !process.IsGlobalTask).SelectMany(process => Check(process, ids))];
    }

    private static List<Finding> Check(ProcessDefinition definition, IReadOnlySet<string> callable)
    {
        var remarks = new Remarks(definition);
        Beginnings.Check(definition, remarks);
        Ways.Check(definition, remarks);
        Choices.Check(definition, remarks);
        Names.Check(definition, remarks);
        Calls.Check(definition, callable, remarks);
        foreach (var container in definition.Containers)
        {
            DeadlockSearch.Check(container, remarks);
        }

        return remarks.ToList();
    }
}
