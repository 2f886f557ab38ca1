namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>One entry of the audit.</summary>
/// <param name="At">Instant, UTC.</param>
/// <param name="Actor">Id of the person, or <c>system</c>.</param>
/// <param name="OnBehalfOf">Id of the person for whom it was done, when another.</param>
/// <param name="Act">Code of the act.</param>
/// <param name="Before">Code of the state before.</param>
/// <param name="After">Code of the state after.</param>
/// <param name="DueAt">Instant at which it was due, UTC.</param>
/// <param name="RuleVersion">Version of the calendar, table or drawing.</param>
/// <param name="Detail">Codes.</param>
public sealed record TimelineRow(
    DateTimeOffset At, string Actor, string? OnBehalfOf, string Act, string? Before, string? After, DateTimeOffset? DueAt, string? RuleVersion, string? Detail);
