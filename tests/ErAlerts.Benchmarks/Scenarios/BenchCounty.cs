using System.Globalization;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.Infrastructure.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>A county of 20 offices with 20 lines each, on a database of its own that is thrown away at the end.</summary>
internal sealed class BenchCounty : IAsyncDisposable
{
    public const int Offices = 20;
    public const int Lines = 20;
    public const string Administrator = "admin-1";
    private const string People = "id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience";
    private readonly BenchDatabase _database;
    private readonly NpgsqlDataSource? _bareSessions;
    private readonly DbContextOptions<PostgreSqlCountyDbContext>? _bare;

    private BenchCounty(BenchDatabase database)
    {
        _database = database;
        if (database.Provider == "postgresql")
        {
            _bareSessions = Prepared(database.Settings()["ERALERTS:DATABASE:CONNECTION"]!);
            _bare = new DbContextOptionsBuilder<PostgreSqlCountyDbContext>().UseNpgsql(_bareSessions).Options;
        }

        Parts = Start([]);
    }

    /// <summary>Tuesday 2 June 2026, ten in the morning in Los Angeles.</summary>
    public static DateTimeOffset Opening { get; } = new(2026, 6, 2, 17, 0, 0, TimeSpan.Zero);

    public BenchClock Clock { get; } = new(Opening);

    public ServiceProvider Parts { get; }

    public string Provider => _database.Provider;

    public CountyContexts Contexts => Parts.GetRequiredService<CountyContexts>();

    /// <summary>A context for bare EF Core and bare ADO.NET: on PostgreSQL with statements prepared as the product has them, and with the server's own settings otherwise.</summary>
    public CountyDbContext OpenBare() => _bare is null ? Contexts.Open() : new PostgreSqlCountyDbContext(_bare);

    public SubmitForClosing Submit => Parts.GetRequiredService<SubmitForClosing>();

    /// <summary>The settings under which another process would open the same database.</summary>
    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(_database.Settings()).Build();

    public static async Task<BenchCounty> Open(ScenarioOptions options)
    {
        var county = new BenchCounty(await BenchDatabase.Create(options));
        await county.Parts.GetRequiredService<Migrator>().Run();
        Done(await county.Parts.GetRequiredService<ReceivePeople>().Run(new DemoFile(People, Roster().Select(r => r.Split(','))), new ReceiveOptions()));
        return county;
    }

    public static string Number(long index) => (2_000_000_000_000_000_000 + index).ToString(CultureInfo.InvariantCulture);

    public static string Csw(long index) => Holder("csw", index);

    public static string Scsw(long index) => Holder("scsw", index);

    public static string Ara(long index) => Holder("ara", index);

    public static string Office(long index) => string.Create(CultureInfo.InvariantCulture, $"office-{index % Offices}");

    /// <summary>What could not be done is a mistake of the benchmark.</summary>
    public static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done(var value) ? value : throw new InvalidOperationException($"{outcome.Refusal!.Code}: {outcome.Refusal.Message}");

    /// <summary>Takes in referrals, each an alert by its earlier referrals.</summary>
    public async Task Import(long from, int count) =>
        Done(await Parts.GetRequiredService<ReceiveReferrals>().Run(new DemoFile(DemoReferrals.Header, Enumerable.Range(0, count).Select(i => Row(from + i))), new ReceiveOptions()));

    public async Task<Review> Start(long index) => Done(await Submit.Run(Number(index), Csw(index)));

    public async Task<Review> Approve(long index) => Done(await Parts.GetRequiredService<ApproveAsScsw>().Run(Number(index), Scsw(index)));

    public async Task<Review> Decide(long index) =>
        Done(await Parts.GetRequiredService<DecideReview>().Run(new DecisionRequest(Number(index), Ara(index), Decision.Approve, [], "Closing criteria met.")));

    /// <summary>One more process's worth of parts on the same database, with settings of its own.</summary>
    public ServiceProvider Start(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddErAlerts(new ConfigurationBuilder().AddConfiguration(Configuration).AddInMemoryCollection(settings).Build());
        services.AddSingleton<TimeProvider>(Clock);
        return services.BuildServiceProvider();
    }

    public long SizeInBytes() => _database.SizeInBytes();

    public async ValueTask DisposeAsync()
    {
        await Parts.DisposeAsync();
        if (_bareSessions is not null)
        {
            await _bareSessions.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    private static string Holder(string role, long index) => string.Create(CultureInfo.InvariantCulture, $"{role}-{index % Offices}-{index / Offices % Lines}");

    private static NpgsqlDataSource Prepared(string connection) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, NoResetOnClose = true });

    private static string[] Row(long index) =>
    [
        Number(index), Office(index), Csw(index), Scsw(index), "2026-05-04T09:00:00", "five-day", "2026-05-05T09:00:00", "2", "7", "6", "low", "no", "no", "no", "no", "open", string.Empty,
    ];

    private static IEnumerable<string> Roster()
    {
        yield return "dd-1,Dana Diaz,dd-1@county.example,Deputy Director,dd," + string.Join(';', Enumerable.Range(0, Offices).Select(o => Office(o))) + ",,,,yes";
        yield return $"{Administrator},Alex Ames,{Administrator}@county.example,Administrator,admin,,,,,no";
        for (var office = 0; office < Offices; office++)
        {
            yield return $"ra-{office},Robin Reyes,ra-{office}@county.example,Regional Administrator,ra,office-{office},dd-1,,,yes";
            for (var line = 0; line < Lines; line++)
            {
                var id = $"{office}-{line}";
                yield return $"ara-{id},Ari Alvarez,ara-{id}@county.example,Assistant Regional Administrator,ara,office-{office},ra-{office},,,yes";
                yield return $"scsw-{id},Sam Soto,scsw-{id}@county.example,Supervisor,scsw,office-{office},ara-{id},,,yes";
                yield return $"csw-{id},Chris Cruz,csw-{id}@county.example,Social Worker,csw,office-{office},scsw-{id},,,yes";
            }
        }
    }
}
