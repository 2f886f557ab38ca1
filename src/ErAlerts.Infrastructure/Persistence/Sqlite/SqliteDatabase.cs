using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>
/// The file and how it is opened. Write-ahead log, so that readers are never blocked; <c>synchronous = FULL</c>, so that a decision
/// that was answered outlives a power cut (the group commit pays for the flush).
/// </summary>
internal sealed class SqliteDatabase
{
    private const int SecondsToWait = 60;
    private readonly SqliteConnectionStringBuilder _connection;

    /// <summary>A database by connection string or plain file name.</summary>
    public SqliteDatabase(string connectionOrFile)
    {
        _connection = connectionOrFile.Contains('=') ? new(connectionOrFile) : new() { DataSource = connectionOrFile };
        _connection.DefaultTimeout = SecondsToWait;
        _connection.Mode = SqliteOpenMode.ReadWrite;
        File = Path.GetFullPath(_connection.DataSource);
        _connection.DataSource = File;
    }

    /// <summary>Full path of the file.</summary>
    public string File { get; }

    /// <summary>Connection string of readers.</summary>
    public string ConnectionString => _connection.ToString();

    /// <summary>Options of contexts that only read, each on a pooled connection of its own.</summary>
    public DbContextOptions<SqliteCountyDbContext> Options() =>
        new DbContextOptionsBuilder<SqliteCountyDbContext>().UseSqlite(ConnectionString).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;

    /// <summary>Options of a context on an open connection.</summary>
    public DbContextOptions<SqliteCountyDbContext> Options(SqliteConnection connection) =>
        new DbContextOptionsBuilder<SqliteCountyDbContext>().UseSqlite(connection).Options;

    /// <summary>Creates the folder and an empty file in write-ahead mode, which the file keeps.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        OpenWriter(SqliteOpenMode.ReadWriteCreate).Dispose();
    }

    /// <summary>Opens the connection that writes; the caller closes it.</summary>
    public SqliteConnection OpenWriter() => OpenWriter(SqliteOpenMode.ReadWrite);

    private SqliteConnection OpenWriter(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false, Mode = mode }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            PRAGMA busy_timeout = 1000;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -65536;
            PRAGMA wal_autocheckpoint = 8192;
            """;
        command.ExecuteNonQuery();
        return connection;
    }
}
