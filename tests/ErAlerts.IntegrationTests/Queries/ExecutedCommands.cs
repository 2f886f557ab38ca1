using System.Data.Common;
using System.Diagnostics;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ErAlerts.IntegrationTests.Queries;

/// <summary>Hears EF Core's own announcements of what it executed on one database.</summary>
internal sealed class ExecutedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>On tables of a few rows the planner takes an index only where it may take nothing else; it still sorts or scans where it has no index.</summary>
    private const string IndexesWherePossible = "-c enable_seqscan=off -c enable_sort=off -c enable_incremental_sort=off -c enable_hashjoin=off -c enable_hashagg=off -c enable_mergejoin=off";

    private readonly TestDatabase _database;
    private readonly string _name;
    private readonly List<(string Sql, List<(string Name, object? Value)> Values)> _commands = [];
    private readonly List<IDisposable> _subscriptions = [];

    public ExecutedCommands(TestDatabase database)
    {
        _database = database;
        _name = database.Provider == "sqlite" ? database.Connection : new NpgsqlConnectionStringBuilder(database.Connection).Database!;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public List<string> Plans()
    {
        using DbConnection connection = _database.Provider == "sqlite"
            ? new SqliteConnection($"Data Source={_database.Connection};Pooling=false")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.Connection) { Options = IndexesWherePossible, Pooling = false }.ToString());
        connection.Open();
        return _commands.ConvertAll(c => Plan(connection, c.Sql, c.Values));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command: { } command } && (command.Connection?.DataSource == _name || command.Connection?.Database == _name) && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            _commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private static string Plan(DbConnection connection, string sql, List<(string Name, object? Value)> values)
    {
        using var command = connection.CreateCommand();
        var sqlite = connection is SqliteConnection;
        command.CommandText = (sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(sqlite ? 3 : 0));
        }

        return string.Join('\n', lines) + "\n";
    }
}
