using ErAlerts.Infrastructure.Registration;
using ErAlerts.ScenarioTests.Vocabulary;
using Npgsql;

namespace ErAlerts.ScenarioTests.Databases;

/// <summary>A PostgreSQL database for each story, copied from one that was migrated once in this run.</summary>
internal static class PostgresHost
{
    private static readonly Lazy<Task<string>> Template = new(MigrateOnce);

    public static async Task<IHostStorage> Open(TimeProvider clock)
    {
        var template = await Template.Value;
        var name = NewName();
        await Server($"CREATE DATABASE {name} TEMPLATE {template}");
        return DatabaseStorage.On(ErAlertsSettings.PostgreSql, ConnectionTo(name), clock, async () => await Server($"DROP DATABASE {name} WITH (FORCE)"));
    }

    private static async Task<string> MigrateOnce()
    {
        var name = NewName();
        await Server($"CREATE DATABASE {name}");
        await DatabaseStorage.Migrate(ErAlertsSettings.PostgreSql, ConnectionTo(name));
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Server($"DROP DATABASE {name} WITH (FORCE)").GetAwaiter().GetResult();
        return name;
    }

    private static string NewName() => "eralerts_story_" + Guid.NewGuid().ToString("N");

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Required) { Database = database, MaxPoolSize = 10 }.ToString();

    private static string Required => Postgres.Server ?? throw new InvalidOperationException("ERALERTS_REQUIRE names postgres, but ERALERTS_TEST_POSTGRES is not set.");

    private static async Task Server(string sql)
    {
        await using var connection = new NpgsqlConnection(Required);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
