namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>Where a stream ended when a root was taken; kept only for streams that had grown since the root before.</summary>
internal sealed class AuditRootHead
{
    /// <summary>Number of the root.</summary>
    public required long Root { get; init; }

    public required string Stream { get; init; }

    /// <summary>Number of the stream's last entry then.</summary>
    public required long Sequence { get; init; }
}
