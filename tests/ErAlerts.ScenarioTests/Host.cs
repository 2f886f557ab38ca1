using ErAlerts.Application.Policies;
using ErAlerts.ScenarioTests.Databases;
using ErAlerts.ScenarioTests.InMemory;
using ErAlerts.ScenarioTests.Vocabulary;
using Xunit.Abstractions;

namespace ErAlerts.ScenarioTests;

/// <summary>Where a story runs. The same story must come out the same on each.</summary>
public sealed class Host : IXunitSerializable
{
    private const string Memory = "in memory";
    private const string Reloading = "in memory, saved and reloaded after every step";
    private const string Sqlite = "on SQLite";
    private const string PostgreSql = "on PostgreSQL";

    private string _name;

    public Host()
        : this(string.Empty)
    {
    }

    private Host(string name) => _name = name;

    public static IReadOnlyList<Host> All { get; } = [new(Memory), new(Reloading), new(Sqlite), new(PostgreSql)];

    /// <summary>Why it cannot open here; null when it can.</summary>
    public string? WhyNot => _name == PostgreSql ? Postgres.WhyNot : null;

    /// <summary>Opens a county with its people at a moment of county time, such as <c>Tue 2026-06-30 14:00</c>.</summary>
    public Task<County> Opens(string moment) => County.Opens(Storage, moment);

    /// <summary>Opens it with other policy files than the shipped ones.</summary>
    internal async Task<County> Opens(string moment, Func<PolicyCatalogue> policies)
    {
        var county = await Opens(moment);
        county.ChangesItsPolicies(policies);
        return county;
    }

    public override string ToString() => _name;

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(_name), _name);

    public void Deserialize(IXunitSerializationInfo info) => _name = info.GetValue<string>(nameof(_name));

    private Task<IHostStorage> Storage(TimeProvider clock) => _name switch
    {
        Memory => Task.FromResult<IHostStorage>(new MemoryStorage(clock, reloads: false)),
        Reloading => Task.FromResult<IHostStorage>(new MemoryStorage(clock, reloads: true)),
        Sqlite => SqliteHost.Open(clock),
        PostgreSql => PostgresHost.Open(clock),
        _ => throw new InvalidOperationException($"There is no host '{_name}'."),
    };
}
