using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>What a dry run knows of its file and of the host's calendar.</summary>
internal sealed record DryFile(
    IReadOnlyList<ProcessDefinition> Definitions,
    Func<TimerLength, DateTimeOffset, DateTimeOffset> DueAt)
{
    /// <summary>What becomes of a state between two steps; tests save and reload it.</summary>
    public Func<ProcessState, ProcessState>? Between { get; init; }
}
