namespace ErAlerts.Application.Calendars;

/// <summary>A batch of what counts business days at present, tracked by the transaction that asked.</summary>
/// <param name="Processes">What runs in each of the processes that have any.</param>
/// <param name="Last">Key of the last process that was looked at; null when none was left.</param>
public sealed record RunningClocks(IReadOnlyList<ProcessClocks> Processes, long? Last);
