namespace ErAlerts.Infrastructure.Persistence;

/// <summary>Opens contexts for reading and for upkeep, outside the writers' transactions; one implementation a provider.</summary>
internal abstract class CountyContexts
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Code of the provider: <c>sqlite</c> or <c>postgresql</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>Name of the collation that compares texts byte by byte.</summary>
    public abstract string ByteOrder { get; }

    /// <summary>A context that tracks nothing, on a connection of its own; the caller disposes of it.</summary>
    public abstract CountyDbContext Open();

    /// <summary>Holds a lock among all processes on this database until disposed of, or until the process ends; null when another holds it.</summary>
    public abstract Task<IAsyncDisposable?> TryHold(UpkeepLock work, CancellationToken stop);

    /// <summary>Holds a lock beside others that share it, so that nobody holds it alone meanwhile; where one process serves a database, it holds it alone.</summary>
    public abstract Task<IAsyncDisposable?> TryShare(UpkeepLock work, CancellationToken stop);

    /// <summary>Removes what a killed migration may have left behind; called under the lock.</summary>
    public virtual Task CleanUp(CountyDbContext db, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Waits for the lock.</summary>
    public async Task<IAsyncDisposable> Hold(UpkeepLock work, CancellationToken stop)
    {
        while (true)
        {
            if (await TryHold(work, stop) is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, stop);
        }
    }
}
