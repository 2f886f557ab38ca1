using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>The savepoint before each piece of work of a group; its three statements are prepared once a connection.</summary>
internal sealed class SqliteSavepoint(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _set = Command(connection, "SAVEPOINT work");
    private readonly SqliteCommand _release = Command(connection, "RELEASE work");
    private readonly SqliteCommand _rollBack = Command(connection, "ROLLBACK TO work");

    /// <summary>The transaction of the group.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>Whether the savepoint can still be gone back to. When the disk is full SQLite gives up the whole transaction, and everybody's work in it is lost.</summary>
    public bool IsThere => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public void Set() => Run(_set);

    public void Release() => Run(_release);

    public void RollBack() => Run(_rollBack);

    public void Dispose()
    {
        _set.Dispose();
        _release.Dispose();
        _rollBack.Dispose();
    }

    private void Run(SqliteCommand command)
    {
        command.Transaction = Transaction;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
