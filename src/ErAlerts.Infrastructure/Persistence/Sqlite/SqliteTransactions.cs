using System.Collections.Concurrent;
using ErAlerts.Application.Storage;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>
/// One writer at a time, first come first served, so that nobody waits on a lock and nobody is overtaken. What waits together is
/// committed together (one flush to disk), each piece of work behind a savepoint of its own so that one that fails fails alone.
/// </summary>
internal sealed class SqliteTransactions(SqliteWriter writer) : ITransactions
{
    private readonly ConcurrentQueue<WriteRequest> _waiting = new();
    private int _draining;

    /// <summary>How many wait for their turn.</summary>
    public int Waiting => _waiting.Count;

    public async Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default)
    {
        if (WriteRequest.IsInside)
        {
            throw new InvalidOperationException("A transaction was opened inside a transaction; pass the unit of work on instead.");
        }

        var request = new WriteRequestOf<T>(work, stop);
        _waiting.Enqueue(request);
        StartDraining();
        WriteQueue.Enter();
        try
        {
            return await request.Answer;
        }
        finally
        {
            WriteQueue.Leave();
        }
    }

    public bool IsOfTheWorld(Exception reason) => SqliteTrouble.IsOfTheWorld(reason);

    private void StartDraining()
    {
        if (Interlocked.CompareExchange(ref _draining, 1, 0) == 0)
        {
            using (ExecutionContext.SuppressFlow())
            {
                _ = Task.Run(Drain);
            }
        }
    }

    private async Task Drain()
    {
        while (!_waiting.IsEmpty)
        {
            await writer.CommitTogether(_waiting);
        }

        Volatile.Write(ref _draining, 0);
        if (!_waiting.IsEmpty)
        {
            StartDraining();
        }
    }
}
