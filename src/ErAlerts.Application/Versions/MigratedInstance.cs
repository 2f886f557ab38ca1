namespace ErAlerts.Application.Versions;

/// <summary>One instance of a migration.</summary>
/// <param name="MigrationId">The migration.</param>
/// <param name="InstanceId">The instance.</param>
/// <param name="HistoryLength">How many events its history had when the migration was done; more mean that it moved on since.</param>
public sealed record MigratedInstance(long MigrationId, long InstanceId, int HistoryLength);
