namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>A rung climbed.</summary>
/// <param name="Level"><c>ra</c> or <c>dd</c>.</param>
/// <param name="Person">Id of the person who holds it.</param>
/// <param name="At">Instant at which it was carried out, UTC.</param>
/// <param name="DueAt">Instant at which it fell due, UTC.</param>
/// <param name="Cycle">The cycle whose clock ran out.</param>
public sealed record EscalatedTo(string Level, string Person, DateTimeOffset At, DateTimeOffset DueAt, int Cycle);
