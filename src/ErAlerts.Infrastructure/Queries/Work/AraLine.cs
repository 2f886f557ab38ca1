namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>One ARA's part of an office's board.</summary>
/// <param name="Ara">Id.</param>
/// <param name="Name">Name; the id when the roster has nobody with it.</param>
/// <param name="Waiting">Reviews in the queue.</param>
/// <param name="Overdue">Of those, overdue.</param>
/// <param name="OldestDueOn">Earliest due date in the queue; null when it is empty.</param>
/// <param name="DecidedLast30Days">Decisions in the last 30 days, over all offices of the ARA.</param>
/// <param name="InTimePercent">Of those, made before they were overdue, in percent; null when there were none.</param>
public sealed record AraLine(string Ara, string Name, int Waiting, int Overdue, DateOnly? OldestDueOn, int DecidedLast30Days, int? InTimePercent);
