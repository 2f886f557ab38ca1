namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>The backlog on one date, by office.</summary>
/// <param name="AsOf">The county date.</param>
/// <param name="Offices">One row an office, by code.</param>
public sealed record BacklogAnswer(DateOnly AsOf, IReadOnlyList<OfficeBacklog> Offices);
