namespace ErAlerts.Infrastructure.Persistence;

/// <summary>Opens contexts for reading and for upkeep, outside the writers' transactions; one implementation a provider.</summary>
internal abstract class CountyContexts
{
    /// <summary>Code of the provider: <c>sqlite</c> or <c>postgresql</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>A context that tracks nothing, on a connection of its own; the caller disposes of it.</summary>
    public abstract CountyDbContext Open();

    /// <summary>Runs one migration at a time, whatever number of processes starts at once.</summary>
    public abstract Task<T> Exclusively<T>(Func<CountyDbContext, Task<T>> upkeep, CancellationToken stop);
}
