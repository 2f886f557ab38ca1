namespace ErAlerts.Infrastructure.Persistence;

/// <summary>Work that one process at a time does.</summary>
internal enum UpkeepLock
{
    /// <summary>Bringing the database to this version.</summary>
    Migration,

    /// <summary>Sending what the outbox holds.</summary>
    Outbox,

    /// <summary>Being the one web process on a SQLite file.</summary>
    Host,

    /// <summary>Taking a root of the audit.</summary>
    AuditRoot,
}
