using System.Collections.Concurrent;
using System.Data;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using ErAlerts.Infrastructure.Persistence.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>The one connection that writes. Not safe for two callers at once: the queue before it sees to that.</summary>
internal sealed class SqliteWriter(SqliteDatabase database, NodeMemory memory) : IDisposable
{
    private const int LargestGroup = 256;
    private const int SqliteBusy = 5;
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(50);
    private readonly SemaphoreSlim _turn = new(1);
    private SqliteConnection? _connection;
    private SqliteCountyDbContext? _db;
    private SqliteRows? _rows;
    private SqliteSavepoint? _savepoint;

    /// <summary>Takes work off the queue, runs it in one transaction, commits, and then lets every caller know. Never throws.</summary>
    public async Task CommitTogether(ConcurrentQueue<WriteRequest> waiting)
    {
        var saved = new List<WriteRequest>();
        var failure = await Commit(waiting, saved);
        foreach (var request in saved)
        {
            if (failure is null)
            {
                request.Complete();
            }
            else
            {
                request.Fail(failure);
            }
        }
    }

    public void Dispose()
    {
        _turn.Wait();
        Close();
        _turn.Dispose();
    }

    private async Task<Exception?> Commit(ConcurrentQueue<WriteRequest> waiting, List<WriteRequest> saved)
    {
        await _turn.WaitAsync();
        var begun = false;
        try
        {
            Open();
            using var transaction = Begin();
            begun = true;
            await Attempt(waiting, saved, transaction);
            transaction.Commit();
            _db!.Database.UseTransaction(null);
            return null;
        }
        catch (Exception reason)
        {
            Close();
            if (!begun && waiting.TryDequeue(out var first))
            {
                saved.Add(first);
            }

            return reason;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Attempt(ConcurrentQueue<WriteRequest> waiting, List<WriteRequest> saved, SqliteTransaction transaction)
    {
        var since = Stopwatch.GetTimestamp();
        _db!.Database.UseTransaction(transaction);
        _savepoint!.Transaction = transaction;
        while (saved.Count < LargestGroup && Stopwatch.GetElapsedTime(since) < LongestGroup && waiting.TryDequeue(out var request))
        {
            saved.Add(request);
            _savepoint.Set();
            if (await Failure(request) is { } reason)
            {
                if (!_savepoint.IsThere)
                {
                    ExceptionDispatchInfo.Throw(reason);
                }

                request.Fail(reason);
                _savepoint.RollBack();
                memory.Keys.Forget();
                saved.Remove(request);
            }

            _savepoint.Release();
            _db.ChangeTracker.Clear();
        }
    }

    private async Task<Exception?> Failure(WriteRequest request)
    {
        try
        {
            request.Stop.ThrowIfCancellationRequested();
            var unit = new UnitOfWork(_db!, _rows!, memory, request.Stop);
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
            _rows = new SqliteRows(_connection);
            _savepoint = new SqliteSavepoint(_connection);
            _db.ChangeTracker.AutoDetectChangesEnabled = false;
            _db.Database.AutoSavepointsEnabled = false;
        }
    }

    /// <summary>After a failure of the world everything is begun afresh: connection, context and keys.</summary>
    private void Close()
    {
        memory.Keys.Forget();
        _savepoint?.Dispose();
        _rows?.Dispose();
        _db?.Dispose();
        _connection?.Dispose();
        (_db, _connection, _rows, _savepoint) = (null, null, null, null);
    }
}
