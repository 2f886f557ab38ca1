namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>Whether the audit is whole.</summary>
/// <param name="Entries">Entries looked at.</param>
/// <param name="Ok">Whether nothing was found.</param>
/// <param name="FirstBad">The first thing found, by stream and place; null when all is well.</param>
public sealed record AuditVerdict(long Entries, bool Ok, AuditFault? FirstBad);
