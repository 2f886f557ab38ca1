using ErAlerts.Application.Messages;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence.Rows;
using ErAlerts.Infrastructure.Policies;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>One transaction's view of the county. Opened, saved and ended by the provider's transactions; not used after that.</summary>
internal sealed partial class UnitOfWork(CountyDbContext db, RowSession rows, NodeMemory memory, CancellationToken stop) : IUnitOfWork
{
    /// <summary>The setting that changes whenever somebody of the line does.</summary>
    public const string RosterVersion = "roster-version";
    private readonly HotRows _hot = new(HotModel.Of(db.Model), rows, stop);
    private readonly List<OutboxMessage> _outbox = [];
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private OrgChart? _chart;

    public IPlanningRows Planning { get; } = new PlanningRows(db, stop);

    public IRetentionRows Retention { get; } = new RetentionRows(db, stop);

    public IList<ActionFailure> FailedBefore { get; } = [];

    public IList<long> SetAside { get; } = [];

    public long NextId() => memory.Keys.Next(db);

    public void Add<T>(T row)
        where T : class
    {
        switch (row)
        {
            case not null when _hot.Add(row):
                break;
            case OutboxMessage message:
                _outbox.Add(message);
                break;
            default:
                db.Add(row!);
                break;
        }
    }

    public async Task<OrgChart> OrgChart()
    {
        var chart = await SavedChart();
        return _people.Count == 0 ? chart : new OrgChart([.. chart.People, .. _people.Values]);
    }

    public async Task SavePeople(IReadOnlyCollection<Person> addedOrChanged)
    {
        await SavedChart();
        foreach (var batch in addedOrChanged.Chunk(BatchOfKeys))
        {
            var ids = batch.Select(p => p.Id).ToArray();
            var known = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, StringComparer.Ordinal, stop);
            foreach (var person in batch)
            {
                Save(person, known.GetValueOrDefault(person.Id));
            }
        }

        await Set(RosterVersion, Guid.CreateVersion7().ToString("N"));
    }

    public async Task<string?> Setting(string name) => (await Stored(name))?.Value;

    public async Task Set(string name, string value)
    {
        if (await Stored(name) is { } stored)
        {
            stored.Value = value;
        }
        else
        {
            db.Add(new StoredSetting { Name = name, Value = value });
        }
    }

    /// <summary>Those of the hashes under which no policy file is stored.</summary>
    public async Task<IReadOnlyList<string>> UnknownPolicies(IReadOnlyCollection<string> hashes)
    {
        var known = await db.Set<StoredPolicy>().Where(p => hashes.Contains(p.Hash)).Select(p => p.Hash).ToListAsync(stop);
        return [.. hashes.Except(known, StringComparer.Ordinal)];
    }

    /// <summary>Writes everything into the open transaction.</summary>
    public async Task Save()
    {
        await AddNewMessages();
        var more = db.ChangeTracker.Entries().Any();
        await _hot.Save(isLast: !more);
        if (more)
        {
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(stop);
        }
    }

    private async Task AddNewMessages()
    {
        foreach (var batch in _outbox.DistinctBy(m => m.Key).Chunk(BatchOfKeys))
        {
            var batchKeys = batch.Select(m => m.Key).ToArray();
            var written = await db.Set<OutboxMessage>().Where(m => batchKeys.Contains(m.Key)).Select(m => m.Key).ToHashSetAsync(stop);
            db.AddRange(batch.Where(m => !written.Contains(m.Key)));
        }
    }

    private void Save(Person person, Person? stored)
    {
        var known = stored ?? db.Set<Person>().Local.FindEntry(person.Id)?.Entity;
        if (known is null)
        {
            db.Add(person);
        }
        else
        {
            db.Entry(known).CurrentValues.SetValues(person);
        }

        _people[person.Id] = person;
    }

    private async Task<OrgChart> SavedChart()
    {
        if (_chart is null)
        {
            var version = await _hot.RosterVersion();
            _chart = memory.Rosters.Of(version);
            if (_chart is null)
            {
                _chart = new OrgChart(await db.Set<Person>().AsNoTracking().ToListAsync(stop));
                memory.Rosters.Keep(version, _chart);
            }
        }

        return _chart;
    }

    private async Task<StoredSetting?> Stored(string name) =>
        db.Set<StoredSetting>().Local.FindEntry(name)?.Entity ?? await db.Set<StoredSetting>().SingleOrDefaultAsync(s => s.Name == name, stop);
}
