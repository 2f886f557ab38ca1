namespace ErAlerts.Application.Processes;

/// <summary>One event that an instance took, in its stored form; replaying them in order rebuilds the state byte for byte.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Sequence">1 for the first.</param>
/// <param name="At">Instant at which the event was taken, UTC.</param>
/// <param name="Event">The event as the history format writes it.</param>
public sealed record ProcessHistoryEntry(long InstanceId, int Sequence, DateTimeOffset At, byte[] Event);
