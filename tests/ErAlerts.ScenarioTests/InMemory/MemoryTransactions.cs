using ErAlerts.Application.Storage;

namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>Transactions over <see cref="MemoryStore"/>: they run side by side, commit all or nothing, and run again on a version conflict.</summary>
internal sealed class MemoryTransactions(MemoryStore store, Action? committed = null) : ITransactions
{
    private const int MostAttempts = 20;
    private int _conflicts;

    /// <summary>How often a transaction lost against another and ran again.</summary>
    public int Conflicts => _conflicts;

    public async Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            stop.ThrowIfCancellationRequested();
            var unit = new MemoryUnitOfWork(store);
            T result;
            try
            {
                result = await work(unit);
                unit.Commit();
            }
            catch (Exception e) when (attempt < MostAttempts && (e is VersionConflictException || unit.ReadWhatChanged))
            {
                Interlocked.Increment(ref _conflicts);
                continue;
            }

            committed?.Invoke();
            return result;
        }
    }
}
