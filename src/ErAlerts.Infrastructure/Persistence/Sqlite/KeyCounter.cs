namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>The one row that SQLite, which has no sequences, counts keys in.</summary>
internal sealed class KeyCounter
{
    public required int Id { get; init; }

    /// <summary>First key of the next block.</summary>
    public required long Next { get; init; }
}
