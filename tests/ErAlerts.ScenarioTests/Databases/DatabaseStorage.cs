using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.ScenarioTests.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.ScenarioTests.Databases;

/// <summary>A county in a real database, with the parts that both hosts register.</summary>
internal sealed class DatabaseStorage : IHostStorage
{
    private readonly ServiceProvider _parts;
    private readonly TimeProvider _clock;
    private readonly Func<ValueTask> _drop;

    private DatabaseStorage(ServiceProvider parts, TimeProvider clock, Func<ValueTask> drop)
    {
        (_parts, _clock, _drop) = (parts, clock, drop);
        UseCases = Over(PolicyFiles.Load());
    }

    public UseCases UseCases { get; private set; }

    public void StartsAgain(Func<PolicyCatalogue> policies) => UseCases = Over(policies());

    /// <summary>Opens the storage on a database that is of this version, and drops it at the end.</summary>
    public static DatabaseStorage On(string provider, string connection, TimeProvider clock, Func<ValueTask> drop) => new(Parts(provider, connection), clock, drop);

    /// <summary>Creates the tables in an empty database.</summary>
    public static async Task Migrate(string provider, string connection)
    {
        await using var parts = Parts(provider, connection);
        await parts.GetRequiredService<Migrator>().Run();
    }

    public async Task<IReadOnlyList<AuditEntry>> Audited(string act)
    {
        await using var db = _parts.GetRequiredService<CountyContexts>().Open();
        return await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Act == act).OrderBy(entry => entry.At).ToListAsync();
    }

    public Task EndsStep() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        await _drop();
    }

    private UseCases Over(PolicyCatalogue policies) => new(_parts.GetRequiredService<ITransactions>(), policies, _clock);

    private static ServiceProvider Parts(string provider, string connection)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ERALERTS:DATABASE:PROVIDER"] = provider,
            ["ERALERTS:DATABASE:CONNECTION"] = connection,
            ["ERALERTS:DATA"] = Path.GetTempPath(),
            ["ERALERTS:WORKFLOWS"] = PolicyFiles.Folder,
        };
        return new ServiceCollection().AddLogging().AddErAlerts(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }
}
