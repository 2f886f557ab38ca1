namespace ErAlerts.Application.Reviews;

/// <summary>What became of a queue that was handed on.</summary>
/// <param name="Reviews">How many the other ARA has now.</param>
/// <param name="Kept">How many stayed, the other ARA having had a part in the investigation.</param>
public sealed record HandedOn(int Reviews, int Kept);
