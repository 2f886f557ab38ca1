namespace ErAlerts.Infrastructure.Persistence.Backups;

/// <summary>A copy of the database in one file.</summary>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">Its checksum in lower-case hexadecimal digits.</param>
public sealed record Backup(long Bytes, string Sha256);
