using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>How a dry run came out.</summary>
/// <param name="Trace">Ids of the flow nodes completed (events: entered), in order, those of called processes and other pools included.</param>
/// <param name="State">completed, waiting, terminated or failed.</param>
/// <param name="Variables">Variables of the process at the end.</param>
/// <param name="Waiting">Ids of the elements that wait.</param>
public sealed record DryRunResult(IReadOnlyList<string> Trace, string State, Variables Variables, IReadOnlyList<string> Waiting)
{
    /// <summary>Why it failed, and steps that found nothing to do; sentences for the person who wrote the script.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
