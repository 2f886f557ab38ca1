using Microsoft.Data.Sqlite;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>The savepoint before each piece of work of a group; its three statements are prepared once a connection.</summary>
internal sealed class SqliteSavepoint(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _set = Command(connection, "SAVEPOINT work");
    private readonly SqliteCommand _release = Command(connection, "RELEASE work");
    private readonly SqliteCommand _rollBack = Command(connection, "ROLLBACK TO work");

    /// <summary>The transaction of the group.</summary>
    public SqliteTransaction? Transaction { get; set; }

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
