namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>A root as it is kept. Each goes over the one before, so that the last one vouches for all.</summary>
internal sealed class AuditRootRow
{
    /// <summary>1 for the first.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many streams there were.</summary>
    public required long Streams { get; init; }

    /// <summary>How many entries they held.</summary>
    public required long Entries { get; init; }

    public required string Hash { get; init; }

    public AuditRoot Root => new(At, Streams, Entries, Hash);
}
