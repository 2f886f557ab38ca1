using System.Data;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// Transactions side by side, each on one snapshot, so that a review and its process are read as they stood together; whoever loses a race
/// is rolled back and runs again on a fresh context.
/// </summary>
internal sealed class PostgreSqlTransactions(PostgreSqlDatabase database, NodeMemory memory) : ITransactions
{
    private const int MostAttempts = 30;
    private const int LongestPauseInMilliseconds = 250;
    private readonly DbContextOptions<PostgreSqlCountyDbContext> _options = database.Options();

    /// <summary>As many at once as there are sessions; the others wait here, first come first served, where no time limit of the pool strikes.</summary>
    private readonly SemaphoreSlim _turns = new(database.Writers);

    public async Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default)
    {
        WriteQueue.Enter();
        try
        {
            await _turns.WaitAsync(stop);
            try
            {
                return await Repeatedly(work, stop);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            WriteQueue.Leave();
        }
    }

    private async Task<T> Repeatedly<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(work, stop);
            }
            catch (Exception lost) when (attempt < MostAttempts && IsLostRace(lost))
            {
                await Task.Delay(Random.Shared.Next(Math.Min(LongestPauseInMilliseconds, 4 << Math.Min(attempt, 6))), stop);
            }
        }
    }

    public bool IsOfTheWorld(Exception reason)
    {
        for (var cause = reason; cause is not null; cause = cause.InnerException)
        {
            if (cause is LeaseLostException or TimeoutException or IOException or DbUpdateConcurrencyException or NpgsqlException { IsTransient: true }
                or PostgresException { SqlState: ['5', ..] or ['0', '8', ..] or ['2', '5', ..] or ['4', '0', ..] })
            {
                return true;
            }
        }

        return false;
    }

    private async Task<T> Once<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop)
    {
        await using var db = new PostgreSqlCountyDbContext(_options);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var rows = new PostgreSqlRows((NpgsqlConnection)db.Database.GetDbConnection(), database.Lease);
        var unit = new UnitOfWork(db, rows, memory, stop);
        var result = await work(unit);
        await unit.Save();
        if (!rows.IsCommitted)
        {
            await transaction.CommitAsync(stop);
        }

        return result;
    }

    /// <summary>Another changed the row first, or added the same one: running again sees what it did. The provider may wrap the cause.</summary>
    private static bool IsLostRace(Exception reason)
    {
        for (var cause = reason; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException or PostgresException
                {
                    SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
                })
            {
                return true;
            }
        }

        return false;
    }
}
