namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>One hash over the heads of all streams: who keeps it elsewhere can tell later whether anything was changed, removed or cut off before it.</summary>
/// <param name="At">Instant at which it was taken, UTC.</param>
/// <param name="Streams">How many streams there were.</param>
/// <param name="Entries">How many entries they held.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal digits.</param>
public sealed record AuditRoot(DateTimeOffset At, long Streams, long Entries, string Hash);
