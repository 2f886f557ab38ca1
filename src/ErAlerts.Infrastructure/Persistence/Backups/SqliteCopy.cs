using ErAlerts.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace ErAlerts.Infrastructure.Persistence.Backups;

/// <summary>SQLite's online backup: one read transaction, beside which others write on.</summary>
internal sealed class SqliteCopy(SqliteDatabase database) : DatabaseCopy
{
    public override Task Write(string file, CancellationToken stop)
    {
        using var source = new SqliteConnection(database.ConnectionString);
        using var target = Open(file, SqliteOpenMode.ReadWriteCreate);
        source.Open();
        source.BackupDatabase(target);
        using var alone = target.CreateCommand();
        alone.CommandText = "PRAGMA journal_mode = DELETE";
        alone.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    /// <summary>Goes through SQLite as well, so that readers of a command line in between see the one or the other whole.</summary>
    public override Task Read(string file, CancellationToken stop)
    {
        database.Create();
        using var source = Open(file, SqliteOpenMode.ReadOnly);
        using var target = database.OpenWriter();
        source.BackupDatabase(target);
        return Task.CompletedTask;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
