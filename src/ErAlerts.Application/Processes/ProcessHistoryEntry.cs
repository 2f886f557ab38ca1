namespace ErAlerts.Application.Processes;

/// <summary>The events that an instance took in one step, until it rested, in their stored form; replaying them in order rebuilds the state byte for byte.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Sequence">The number of the last of them among all that the instance took, 1 for its first.</param>
/// <param name="At">Instant at which the last of them was taken, UTC.</param>
/// <param name="Event">The event, or the list of them, as the history format writes it.</param>
public sealed record ProcessHistoryEntry(long InstanceId, int Sequence, DateTimeOffset At, byte[] Event);
