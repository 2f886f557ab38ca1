using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Checking;

/// <summary>
/// Everything that can be said of a BPMN file before it runs: what reading finds, which may refuse the file, and what is probably not as
/// its author meant, which is a warning.
/// </summary>
public static class BpmnCheck
{
    private const int MostFindings = 5_000;

    /// <summary>Reads and checks a file. Never throws, and bounded in time however the file is made.</summary>
    public static IReadOnlyList<Finding> Check(ReadOnlyMemory<byte> xml, string file) => Check(BpmnReader.Read(xml, file));

    /// <summary>The findings of reading, then those of checking each process that could be read; of a file with thousands of them the first.</summary>
    public static IReadOnlyList<Finding> Check(BpmnReading reading)
    {
        var ids = reading.Processes.Select(process => process.Id).ToHashSet(StringComparer.Ordinal);
        var budget = new SearchBudget();
        var findings = new List<Finding>(reading.Findings);
        foreach (var process in reading.Processes.Where(process => !process.IsGlobalTask))
        {
            findings.AddRange(Check(process, ids, budget));
            if (findings.Count > MostFindings)
            {
                findings.RemoveRange(MostFindings, findings.Count - MostFindings);
                findings.Add(new(Severity.Warning, process.File, process.Id, "more-findings", $"More than {MostFindings} findings; those of {process.Id} and of what stands after it are not all told."));
                break;
            }
        }

        return findings;
    }

    private static List<Finding> Check(ProcessDefinition definition, IReadOnlySet<string> callable, SearchBudget budget)
    {
        var remarks = new Remarks(definition);
        Beginnings.Check(definition, remarks);
        Ways.Check(definition, remarks);
        Choices.Check(definition, remarks);
        Names.Check(definition, remarks);
        Calls.Check(definition, callable, remarks);
        foreach (var container in definition.Containers)
        {
            DeadlockSearch.Check(container, remarks, budget);
        }

        return remarks.ToList();
    }
}
