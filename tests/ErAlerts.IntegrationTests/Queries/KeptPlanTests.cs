using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.Infrastructure.Persistence.Rows;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.IntegrationTests.Queries;

/// <summary>PostgreSQL keeps the plan of a prepared statement while the tables grow: one made on empty tables has to look keys up already.</summary>
public sealed class KeptPlanTests
{
    [PostgresFact]
    public async Task What_a_writer_asks_by_key_is_looked_up_by_key_though_the_tables_were_empty_when_it_was_planned()
    {
        await using var county = await TestDatabase.Open("postgresql");
        using var database = new PostgreSqlDatabase(county.Connection);
        await using var db = new PostgreSqlCountyDbContext(database.Options());
        await db.Database.OpenConnectionAsync();
        var asked = new QueriesAsked();
        var hot = new HotRows(HotModel.Of(db.Model), asked, CancellationToken.None);
        await hot.Dossiers(["1"]);
        await hot.Read(hot.Processes.RunningAbout("review", 1));
        await hot.Read(hot.Processes.OpenWork([1L]));
        await hot.Read(hot.Processes.ArmedTimers(1L));
        await hot.Read(hot.Audit.HeadsOfReviews([1L]));

        Assert.True(asked.Queries.Count >= 12, $"{asked.Queries.Count} were asked");
        foreach (var (place, query) in asked.Queries.Index())
        {
            var plan = await Plan(db, $"asked{place}", query);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Nested Loop", plan, StringComparison.Ordinal); // whose order would change with the sizes of the tables
            var lines = plan.Split('\n');
            var scans = Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains("Index Scan", StringComparison.Ordinal) || lines[i].Contains("Index Only Scan", StringComparison.Ordinal));
            Assert.All(scans, i => Assert.True(i + 1 < lines.Length && lines[i + 1].Contains("Index Cond", StringComparison.Ordinal), $"An index is read whole:\n{plan}"));
        }
    }

    private static async Task<string> Plan(DbContext db, string name, RowQuery query)
    {
        var type = query.Keys is long[]? "bigint" : "text";
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PREPARE {name}({type}[]) AS {PostgreSqlRows.TextOf(query)}; EXPLAIN EXECUTE {name}('{{1}}')";
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Notes what is asked and answers nothing.</summary>
    private sealed class QueriesAsked : RowSession
    {
        public List<RowQuery> Queries { get; } = [];

        public override bool IsFar => true;

        public override Task Read(IReadOnlyList<RowQuery> queries, CancellationToken stop)
        {
            Queries.AddRange(queries);
            return Task.CompletedTask;
        }

        public override Task Claim(RowMap timers, DateTimeOffset dueBy, int limit, Action<object> found, CancellationToken stop) => throw new NotSupportedException();

        public override Task Write(RowChanges changes, bool isLast, CancellationToken stop) => throw new NotSupportedException();
    }
}
