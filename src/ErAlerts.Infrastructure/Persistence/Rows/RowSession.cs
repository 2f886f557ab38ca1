namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Reads and writes hot rows on the connection and in the transaction of one unit of work; one implementation a provider.</summary>
internal abstract class RowSession
{
    /// <summary>Whether each question is a journey, so that one had better ask for more at once.</summary>
    public abstract bool IsFar { get; }

    /// <summary>The condition by which armed timers are found whose due instant is no instant; null where the database keeps the types of its columns.</summary>
    public virtual string? ArmedForNoInstant => null;

    /// <summary>Asks everything in one go, in order.</summary>
    public abstract Task Read(IReadOnlyList<RowQuery> queries, CancellationToken stop);

    /// <summary>Claims armed timers due by the instant, earliest first; those that another holds are passed over.</summary>
    public abstract Task Claim(RowMap timers, DateTimeOffset dueBy, int limit, Action<object> found, CancellationToken stop);

    /// <summary>
    /// Writes everything in one go; throws a concurrency exception when a row is not as it was read. When nothing else is to be written, a session for which
    /// each question is a journey ends its transaction in the same one, and says so.
    /// </summary>
    public abstract Task Write(RowChanges changes, bool isLast, CancellationToken stop);

    /// <summary>Whether the transaction was committed with what was written last.</summary>
    public virtual bool IsCommitted => false;

    /// <summary>Places of the columns that a mask names.</summary>
    protected static IEnumerable<int> Places(ulong mask)
    {
        for (var i = 0; mask != 0; i++, mask >>= 1)
        {
            if ((mask & 1) != 0)
            {
                yield return i;
            }
        }
    }

    /// <summary>Places of the columns by which a row is found again: its key and its concurrency tokens.</summary>
    protected static int[] Guards(RowMap map) =>
        [.. map.Key, .. Enumerable.Range(0, map.Columns.Length).Where(i => map.Columns[i].IsToken && !map.Key.Contains(i))];
}
