namespace ErAlerts.Application.Timers;

/// <summary>What can still be said of a timer whose row cannot be read.</summary>
/// <param name="Id">Its key.</param>
/// <param name="InstanceId">The process it belongs to.</param>
/// <param name="Wait">The interpreter's number of the wait.</param>
/// <param name="ElementId">Id of the BPMN element.</param>
public sealed record BrokenTimer(long Id, long InstanceId, int Wait, string ElementId);
