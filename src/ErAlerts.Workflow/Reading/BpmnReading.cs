using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>What came of reading a BPMN file.</summary>
/// <param name="Processes">Every process and global task that could be read without an error.</param>
/// <param name="Findings">What is wrong or worth knowing. Any error refuses the file.</param>
public sealed record BpmnReading(IReadOnlyList<ProcessDefinition> Processes, IReadOnlyList<Finding> Findings)
{
    /// <summary>The file is not to be run.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Messages between the pools of the file.</summary>
    public IReadOnlyList<MessageFlow> MessageFlows { get; init; } = [];
}
