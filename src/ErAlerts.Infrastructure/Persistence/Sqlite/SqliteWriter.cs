using System.Collections.Concurrent;
using System.Data;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>The one connection that writes. Not safe for two callers at once: the queue before it sees to that.</summary>
internal sealed class SqliteWriter(SqliteDatabase database, KeyBlocks keys, RosterCache rosters) : IDisposable
{
    private const int LargestGroup = 256;
    private const int SqliteBusy = 5;
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(50);
    private SqliteConnection? _connection;
    private SqliteCountyDbContext? _db;

    /// <summary>Takes work off the queue, runs it in one transaction, commits, and then lets every caller know. Never throws.</summary>
    public async Task CommitTogether(ConcurrentQueue<WriteRequest> waiting)
    {
        var saved = new List<WriteRequest>();
        var begun = false;
        try
        {
            Open();
            using var transaction = Begin();
            begun = true;
            await Attempt(waiting, saved, transaction);
            transaction.Commit();
            _db!.Database.UseTransaction(null);
            saved.ForEach(r => r.Complete());
        }
        catch (Exception reason)
        {
            Close();
            saved.ForEach(r => r.Fail(reason));
            if (!begun && waiting.TryDequeue(out var first))
            {
                first.Fail(reason);
            }
        }
    }

    public void Dispose() => Close();

    private async Task Attempt(ConcurrentQueue<WriteRequest> waiting, List<WriteRequest> saved, SqliteTransaction transaction)
    {
        var since = Stopwatch.GetTimestamp();
        _db!.Database.UseTransaction(transaction);
        while (saved.Count < LargestGroup && Stopwatch.GetElapsedTime(since) < LongestGroup && waiting.TryDequeue(out var request))
        {
            saved.Add(request);
            transaction.Save("work");
            if (await Failure(request) is { } reason)
            {
                request.Fail(reason);
                transaction.Rollback("work");
                keys.Forget();
                saved.Remove(request);
            }

            transaction.Release("work");
            _db.ChangeTracker.Clear();
        }
    }

    private async Task<Exception?> Failure(WriteRequest request)
    {
        try
        {
            request.Stop.ThrowIfCancellationRequested();
            var unit = new UnitOfWork(_db!, keys, rosters, request.Stop);
            await request.Execute(unit);
            await unit.Save();
            return null;
        }
        catch (Exception reason)
        {
            return reason;
        }
    }

    private SqliteTransaction Begin()
    {
        try
        {
            return _connection!.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SqliteBusy)
        {
            throw new TimeoutException($"Another program has been writing to {_connection!.DataSource} for longer than {_connection.DefaultTimeout} s.", busy);
        }
    }

    private void Open()
    {
        if (_connection is null)
        {
            _connection = database.OpenWriter();
            _db = new SqliteCountyDbContext(database.Options(_connection));
            _db.ChangeTracker.AutoDetectChangesEnabled = false;
            _db.Database.AutoSavepointsEnabled = false;
        }
    }

    /// <summary>After a failure of the world everything is begun afresh: connection, context and keys.</summary>
    private void Close()
    {
        keys.Forget();
        _db?.Dispose();
        _connection?.Dispose();
        (_db, _connection) = (null, null);
    }
}
