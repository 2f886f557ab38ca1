using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>A database of its own for one test, copied from one that was migrated once in this run, with everything that <c>AddErAlerts</c> registers.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal);
    private readonly List<ServiceProvider> _nodes = [];

    private readonly string? _server;

    private TestDatabase(string provider, string connection, string? server = null) => (Provider, Connection, _server) = (provider, connection, server);

    public string Provider { get; }

    public string Connection { get; }

    public ServiceProvider Parts => _nodes.Count == 0 ? StartNode() : _nodes[0];

    public ITransactions Transactions => Parts.GetRequiredService<ITransactions>();

    public static async Task<TestDatabase> Open(string provider)
    {
        var template = await Template(provider);
        var connection = NewConnection(provider);
        if (provider == "sqlite")
        {
            File.Copy(template, connection);
        }
        else
        {
            await Server($"CREATE DATABASE {Name(connection)} TEMPLATE {Name(template)}");
        }

        return new TestDatabase(provider, connection);
    }

    /// <summary>An empty database, not migrated.</summary>
    public static async Task<TestDatabase> Empty(string provider)
    {
        var connection = NewConnection(provider);
        if (provider == "postgresql")
        {
            await Server($"CREATE DATABASE {Name(connection)}");
        }

        return new TestDatabase(provider, connection);
    }

    /// <summary>A database on a PostgreSQL server of the test's own, migrated.</summary>
    public static async Task<TestDatabase> On(string server)
    {
        var connection = NewConnection("postgresql", server);
        await Server($"CREATE DATABASE {Name(connection)}", server);
        var database = new TestDatabase("postgresql", connection, server);
        await database.Parts.GetRequiredService<Migrator>().Run();
        return database;
    }

    /// <summary>One more process's worth of parts on the same database.</summary>
    public ServiceProvider StartNode(Action<IServiceCollection>? replace = null, string? workflows = null)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ERALERTS:DATABASE:PROVIDER"] = Provider,
            ["ERALERTS:DATABASE:CONNECTION"] = Connection,
            ["ERALERTS:DATA"] = Path.GetTempPath(),
            ["ERALERTS:WORKFLOWS"] = workflows,
        };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddErAlerts(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        replace?.Invoke(services);
        var node = services.BuildServiceProvider();
        _nodes.Add(node);
        return node;
    }

    public Task Do(Func<IUnitOfWork, Task> work) => Transactions.Run(async unit =>
    {
        await work(unit);
        return true;
    });

    public Task<T> Ask<T>(Func<IUnitOfWork, Task<T>> work) => Transactions.Run(work);

    /// <summary>Runs plain SQL past all our code.</summary>
    public async Task<object?> Sql(string sql)
    {
        await using System.Data.Common.DbConnection connection = Provider == "sqlite" ? new SqliteConnection($"Data Source={Connection};Pooling=false") : new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        if (Provider == "sqlite")
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(Connection) + "*"))
            {
                File.Delete(file);
            }
        }
        else
        {
            await Server($"DROP DATABASE {Name(Connection)} WITH (FORCE)", _server);
        }
    }

    private static async Task<string> Template(string provider)
    {
        await Gate.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(provider, out var template))
            {
                var empty = await Empty(provider);
                await empty.Parts.GetRequiredService<Migrator>().Run();
                await empty.Parts.DisposeAsync();
                SqliteConnection.ClearAllPools();
                Templates.Add(provider, template = empty.Connection);
            }

            return template;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string NewConnection(string provider, string? server = null)
    {
        var name = $"eralerts_test_{Guid.NewGuid():N}";
        return provider == "sqlite"
            ? Path.Combine(Path.GetTempPath(), name + ".db")
            : new NpgsqlConnectionStringBuilder(server ?? Postgres.Required) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    private static string Name(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static async Task Server(string sql, string? server = null)
    {
        await using var connection = new NpgsqlConnection(server ?? Postgres.Required);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
