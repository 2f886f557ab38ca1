using System.Data.Common;
using System.Diagnostics;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErAlerts.IntegrationTests.Queries;

/// <summary>The plan of each list on SQLite: every page comes from ranges of an index in the order asked for, never from a whole table or a sort.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task Every_page_of_a_list_is_a_range_of_an_index()
    {
        await using var county = await CountyToQuery.Open("sqlite");
        await county.Alert("2026-06-22");
        await county.Alert("2026-06-30", "pomona", "ARA-2", sensitive: true);
        await county.Open("2026-05-01");
        var reviews = new ReviewsQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var work = new MyWorkQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var over30 = new OverThirtyQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var deadlines = new MyDeadlinesQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        using var commands = new ExecutedCommands(county.Database.Connection);

        await reviews.List(Viewer.Operator, new ReviewFilter());
        await reviews.List(CountyToQuery.Ra(), new ReviewFilter { Cursor = "5f5e100.1" });
        await reviews.List(CountyToQuery.Dd("lancaster;pomona"), new ReviewFilter { State = Domain.Alerts.ReviewState.WithAra });
        await reviews.List(CountyToQuery.Csw(), new ReviewFilter { Sort = "-due" });
        await work.For(CountyToQuery.Ara());
        await deadlines.For(CountyToQuery.Csw());
        await over30.List(Viewer.Operator, new OverThirtyFilter());
        await over30.List(CountyToQuery.Ra(), new OverThirtyFilter { Cursor = "5f5e100.1" });

        var plans = commands.Plans();
        Assert.True(plans.Count >= 12, $"{plans.Count} commands were seen");
        Assert.All(plans, plan => Assert.DoesNotMatch(@"SCAN (?!w0)\w+\n", plan));
        Assert.All(plans.Where(p => !IsOnePersonsOwn(p)), plan => Assert.DoesNotContain("TEMP B-TREE", BeforeThePageIsFull(plan), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_board_counts_from_an_index_alone()
    {
        await using var county = await CountyToQuery.Open("sqlite");
        await county.Alert("2026-06-22");
        using var commands = new ExecutedCommands(county.Database.Connection);

        await new OfficeBoardQuery(county.Contexts, county.Clock).For(CountyToQuery.Ra());

        Assert.Contains(commands.Plans(), plan => plan.Contains("COVERING INDEX ix_reviews_board", StringComparison.Ordinal));
    }

    /// <summary>What was escalated to one person is found by an index and sorted; that is a handful of rows.</summary>
    private static bool IsOnePersonsOwn(string plan) => plan.Contains("ix_escalations_person", StringComparison.Ordinal);

    /// <summary>A page that was cut already (the co-routine <c>w0</c>) may be sorted again after its joins.</summary>
    private static string BeforeThePageIsFull(string plan) => plan.Split("SCAN w0")[0];

    /// <summary>Hears EF Core's own announcements of what it executed on one database.</summary>
    private sealed class ExecutedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _database;
        private readonly List<(string Sql, List<(string Name, object? Value)> Values)> _commands = [];
        private readonly List<IDisposable> _subscriptions = [];

        public ExecutedCommands(string database)
        {
            _database = database;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<string> Plans()
        {
            using var connection = new SqliteConnection($"Data Source={_database};Pooling=false");
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
            if (value.Value is CommandExecutedEventData { Command: { } command } && command.Connection?.DataSource == _database && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
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

        private static string Plan(SqliteConnection connection, string sql, List<(string Name, object? Value)> values)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            values.ForEach(v => command.Parameters.AddWithValue(v.Name, v.Value ?? DBNull.Value));
            using var reader = command.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read())
            {
                lines.Add(reader.GetString(3));
            }

            return string.Join('\n', lines) + "\n";
        }
    }
}
