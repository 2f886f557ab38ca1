namespace ErAlerts.Application.Backlog.Snapshots;

/// <summary>What taking snapshots did.</summary>
/// <param name="From">First county date counted; null when there was nothing to count.</param>
/// <param name="To">Last county date counted.</param>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that a newer count corrected.</param>
/// <param name="Unchanged">Rows that were right already.</param>
public sealed record SnapshotsTaken(DateOnly? From, DateOnly? To, int Added, int Changed, int Unchanged)
{
    /// <summary>Nothing was counted.</summary>
    public static SnapshotsTaken None { get; } = new(null, null, 0, 0, 0);

    internal SnapshotsTaken And(SnapshotsTaken later) =>
        new(From ?? later.From, later.To ?? To, Added + later.Added, Changed + later.Changed, Unchanged + later.Unchanged);
}
