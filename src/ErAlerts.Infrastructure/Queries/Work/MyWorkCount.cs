namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>How much waits for a person.</summary>
/// <param name="Waiting">Things that wait.</param>
/// <param name="Overdue">Those of them that are overdue.</param>
public sealed record MyWorkCount(int Waiting, int Overdue);
