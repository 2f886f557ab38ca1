using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>The plan climbed to a person because it stayed behind.</summary>
/// <param name="Week">The week whose checkpoint made it climb.</param>
/// <param name="PersonId">Roster id of the DD.</param>
/// <param name="At">Instant, UTC.</param>
public sealed record PlanClimb(CountyWeek Week, string PersonId, DateTimeOffset At);
