using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A database in which many alerts entered their ARA's queue weeks ago and no timer has fired since: the server was down.</summary>
internal sealed class WaitingCounty : IDisposable
{
    private const string People = "id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eralerts-crash-");

    public string DataFolder => _folder.FullName;

    public string Database => Path.Combine(DataFolder, "county.db");

    public int Alerts { get; private init; }

    /// <summary>Makes the alerts through the real use cases, as of four weeks ago.</summary>
    public static async Task<WaitingCounty> With(int alerts, string workflows)
    {
        var county = new WaitingCounty { Alerts = alerts };
        await using var parts = county.Parts(workflows);
        await parts.GetRequiredService<Migrator>().Run();
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

    /// <summary>A number read past all our code.</summary>
    public long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=false;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public ServiceProvider Parts(string workflows)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ERALERTS:DATABASE:CONNECTION"] = Database,
            ["ERALERTS:DATA"] = DataFolder,
            ["ERALERTS:WORKFLOWS"] = workflows,
        };
        return new ServiceCollection().AddLogging().AddErAlerts(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
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
