using System.Data.Common;
using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A database in which many alerts entered their ARA's queue weeks ago and no timer has fired since: the server was down.</summary>
internal sealed class WaitingCounty : IAsyncDisposable
{
    private const int TimersAnAlert = 4;
    private const string People = "id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience";

    private const string SlowOnSqlite =
        """
        CREATE TRIGGER a_timer_takes_a_while AFTER UPDATE OF state ON process_timers
        BEGIN SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) SELECT i FROM n); END
        """;

    private const string SlowOnPostgreSql =
        """
        CREATE FUNCTION take_a_while() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.001); RETURN NULL; END';
        CREATE TRIGGER a_timer_takes_a_while AFTER UPDATE OF state ON process_timers FOR EACH ROW EXECUTE FUNCTION take_a_while()
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eralerts-crash-");
    private readonly TestDatabase _database;

    private string? _movedTo;

    private WaitingCounty(TestDatabase database) => _database = database;

    public string DataFolder => _folder.FullName;

    public string Provider => _database.Provider;

    public string Database => _movedTo ?? _database.Connection;

    public int Alerts { get; private init; }

    /// <summary>Timers that have fired.</summary>
    public long Fired => Count("SELECT count(*) FROM process_timers WHERE state = 'fired'");

    /// <summary>Timers that there are.</summary>
    public long Timers => Alerts * TimersAnAlert;

    /// <summary>Makes the alerts through the real use cases, as of four weeks ago.</summary>
    public static async Task<WaitingCounty> With(int alerts, string provider = "sqlite") => await In(await TestDatabase.Open(provider), alerts);

    /// <summary>The same in a database that is given, and disposed of with the county.</summary>
    public static async Task<WaitingCounty> In(TestDatabase database, int alerts)
    {
        var county = new WaitingCounty(database) { Alerts = alerts };
        var parts = county._database.StartNode(workflows: Cli.Repository.Workflows);
        var clock = new FixedClock(TimeProvider.System.GetUtcNow().AddDays(-28));
        var (transactions, policies, runner) = (parts.GetRequiredService<ITransactions>(), parts.GetRequiredService<PolicyCatalogue>(), parts.GetRequiredService<ProcessRunner>());
        Done(await new ReceivePeople(transactions, policies, clock).Run(new DemoFile(People, Roster().Select(r => r.Split(','))), new ReceiveOptions()));
        var rows = Enumerable.Range(0, alerts).Select(Row);
        var follow = new FollowTheCounty(runner, policies, clock);
        Done(await new ReceiveReferrals(transactions, policies, follow, clock).Run(new DemoFile(DemoReferrals.Header, rows), new ReceiveOptions()));
        await Task.WhenAll(Enumerable.Range(0, alerts).Select(async i => Done(await new SubmitForClosing(transactions, runner, clock).Run(Number(i), "csw-1"))));
        await Task.WhenAll(Enumerable.Range(0, alerts).Select(async i => Done(await new ApproveAsScsw(transactions, runner, clock).Run(Number(i), "scsw-1"))));
        return county;
    }

    /// <summary>Goes on in a copy of the SQLite file in another folder.</summary>
    public void MoveTo(string folder)
    {
        var file = Path.Combine(folder, "county.db");
        Count($"VACUUM INTO '{file}'");
        _movedTo = file;
    }

    /// <summary>Lets the database take about a millisecond for each timer: a storm is over in a blink, and a test that comes back late from waiting would find it past.</summary>
    public void StormsTakeAWhile() => Count(Provider == "sqlite" ? SlowOnSqlite : SlowOnPostgreSql);

    /// <summary>A number read past all our code.</summary>
    public long Count(string sql)
    {
        using DbConnection connection = Provider == "sqlite" ? new SqliteConnection($"Data Source={Database};Pooling=false;Default Timeout=30") : new NpgsqlConnection(Database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Every effect of every timer is there, once, in order, and with both instants.</summary>
    public void EveryEffectIsThereOnce()
    {
        foreach (var level in new[] { "ra", "dd" })
        {
            Assert.Equal(Alerts, Count($"SELECT count(*) FROM escalations WHERE level = '{level}'"));
            Assert.Equal(Alerts, Count($"SELECT count(DISTINCT review_id) FROM escalations WHERE level = '{level}'"));
            Assert.Equal(Alerts, Count($"SELECT count(*) FROM notices WHERE kind = 'escalated-{level}'"));
            Assert.Equal(Alerts, Count($"SELECT count(*) FROM work_items WHERE kind = 'escalation' AND assignee_id = '{level}-1'"));
            Assert.Equal(Alerts, Count($"SELECT count(*) FROM audit_entries WHERE act = 'escalated' AND detail LIKE 'level={level};%'"));
        }

        Assert.Equal(Alerts, Count("SELECT count(*) FROM notices WHERE kind = 'reminder-day-3'"));
        Assert.Equal(Alerts, Count("SELECT count(*) FROM notices WHERE kind = 'reminder-day-5'"));
        Assert.Equal(0, Count("SELECT count(*) FROM incidents"));
        Assert.Equal(0, Count("SELECT count(*) FROM escalations WHERE due_at >= at"));
        Assert.Equal(0, Count("SELECT count(*) FROM process_instances i WHERE i.history_length <> (SELECT max(h.sequence) FROM process_history h WHERE h.instance_id = i.id)"));
        Assert.Equal(0, Count("SELECT count(*) FROM escalations r JOIN escalations d ON d.review_id = r.review_id AND d.level = 'dd' WHERE r.level = 'ra' AND d.due_at <= r.due_at"));
        Assert.Equal(0, Count(
            "SELECT count(*) FROM audit_entries r JOIN audit_entries d ON d.stream = r.stream AND d.sequence < r.sequence WHERE r.detail LIKE 'level=ra;%' AND d.detail LIKE 'level=dd;%'"));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string[] Roster() =>
    [
        "dd-1,Dana Diaz,dd-1@county.example,Deputy Director,dd,lancaster,,,,yes",
        "ra-1,Robin Reyes,ra-1@county.example,Regional Administrator,ra,lancaster,dd-1,,,yes",
        "ara-1,Ari Alvarez,ara-1@county.example,Assistant Regional Administrator,ara,lancaster,ra-1,,,yes",
        "scsw-1,Sam Soto,scsw-1@county.example,Supervisor,scsw,lancaster,ara-1,,,yes",
        "csw-1,Chris Cruz,csw-1@county.example,Social Worker,csw,lancaster,scsw-1,,,yes",
    ];

    private static string[] Row(int index) =>
    [
        Number(index), "lancaster", "csw-1", "scsw-1", "2025-01-06T09:00:00", "five-day", "2025-01-07T09:00:00", "2", "7", "6", "low", "no", "no", "no", "no", "open", string.Empty,
    ];

    private static string Number(int index) => (2_000_000_000_000_000_000 + index).ToString(CultureInfo.InvariantCulture);

    private static void Done<T>(Outcome<T> outcome) => Assert.True(outcome is Outcome<T>.Done, outcome.Refusal?.Message);
}
