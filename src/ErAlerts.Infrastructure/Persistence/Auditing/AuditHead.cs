namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>Where a stream of the audit ends.</summary>
internal sealed class AuditHead
{
    public required string Stream { get; init; }

    /// <summary>Number of the last entry, which is also how many there are.</summary>
    public required long Sequence { get; set; }

    /// <summary>Hash of the last entry.</summary>
    public required byte[] Hash { get; set; }
}
