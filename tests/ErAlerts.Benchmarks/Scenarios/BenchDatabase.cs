using Microsoft.Data.Sqlite;
using Npgsql;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>A database made for one run.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eralerts-bench-");
    private readonly string? _server;
    private readonly string _name = $"eralerts_bench_{Guid.NewGuid():N}";

    private BenchDatabase(ScenarioOptions options) => (Provider, _server) = (options.Provider, options.Server);

    public string Provider { get; }

    private string Connection => Provider == "sqlite"
        ? Path.Combine(_folder.FullName, "county.db")
        : new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ToString();

    public static async Task<BenchDatabase> Create(ScenarioOptions options)
    {
        var database = new BenchDatabase(options);
        await database.OnServer($"CREATE DATABASE {database._name}");
        return database;
    }

    public Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["ERALERTS:DATABASE:PROVIDER"] = Provider,
        ["ERALERTS:DATABASE:CONNECTION"] = Connection,
        ["ERALERTS:DATA"] = _folder.FullName,
    };

    /// <summary>What the database takes on disk, its log folded in.</summary>
    public long SizeInBytes()
    {
        if (Provider == "sqlite")
        {
            using var connection = new SqliteConnection($"Data Source={Connection};Pooling=false");
            connection.Open();
            return (long)Scalar(connection, "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size");
        }

        using var session = new NpgsqlConnection(Connection);
        session.Open();
        return (long)Scalar(session, "SELECT pg_database_size(current_database())");
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        await OnServer($"DROP DATABASE {_name} WITH (FORCE)");
        _folder.Delete(recursive: true);
    }

    private static object Scalar(System.Data.Common.DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    private async Task OnServer(string sql)
    {
        if (Provider == "postgresql")
        {
            await using var connection = new NpgsqlConnection(_server);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
