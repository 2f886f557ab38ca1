namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>A place at which the audit was tampered with.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Sequence">The entry's place in it.</param>
/// <param name="Code"><c>edited</c>, <c>missing</c>, <c>cut-off</c>, <c>stream-missing</c> or <c>head-wrong</c>.</param>
/// <param name="Message">A sentence.</param>
public sealed record AuditFault(string Stream, long Sequence, string Code, string Message);
