namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>What someone said of a plan.</summary>
/// <param name="By">Roster id.</param>
/// <param name="At">Instant, UTC.</param>
/// <param name="Text">The words.</param>
public sealed record PlanComment(string By, DateTimeOffset At, string Text);
