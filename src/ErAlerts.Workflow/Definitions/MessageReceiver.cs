namespace ErAlerts.Workflow.Definitions;

/// <summary>Where a message flow of the file ends.</summary>
/// <param name="ProcessId">The process; null where the flow leads to a pool without one, so that nobody here receives it.</param>
/// <param name="ElementId">The element of the process; null where the process as a whole is meant.</param>
public sealed record MessageReceiver(string? ProcessId, string? ElementId)
{
    /// <summary>Leads to that element of that process.</summary>
    public bool Is(string processId, string? elementId) =>
        string.Equals(ProcessId, processId, StringComparison.Ordinal) && (ElementId is null || string.Equals(ElementId, elementId, StringComparison.Ordinal));

    internal static MessageReceiver Of(MessageFlow flow, IReadOnlyList<ProcessDefinition> processes) =>
        processes.FirstOrDefault(process => string.Equals(process.Id, flow.Target, StringComparison.Ordinal)) is { } whole ? new(whole.Id, null)
        : processes.FirstOrDefault(process => process.Find(flow.Target) is not null) is { } process ? new(process.Id, flow.Target)
        : new(null, flow.Target);
}
