using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Application.Versions;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>One transaction in memory: it works on copies, sees its own changes, and writes them together at the end.</summary>
internal sealed class MemoryUnitOfWork(MemoryStore store) : IUnitOfWork
{
    private readonly MemoryChanges _changes = new(store);
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    public IPlanningRows Planning => new MemoryPlanningRows(_changes);

    /// <summary>What is kept and removed is a matter of databases, on which it is tested.</summary>
    public IRetentionRows Retention => throw new NotSupportedException("The county in memory keeps everything.");

    /// <summary>Another changed what was read here, so that what was read later may not fit it.</summary>
    public bool ReadWhatChanged => _changes.AreStale;

    public long NextId() => store.NextId();

    public async Task<OrgChart> OrgChart()
    {
        await Task.Yield();
        lock (store.Gate)
        {
            return new OrgChart([.. store.People.Values, .. _people.Values]);
        }
    }

    public Task SavePeople(IReadOnlyCollection<Person> addedOrChanged)
    {
        foreach (var person in addedOrChanged)
        {
            _people[person.Id] = person;
        }

        return Task.CompletedTask;
    }

    public async Task<IReadOnlyDictionary<string, Referral>> Referrals(string source, IReadOnlyCollection<string> numbers) =>
        (await Where<Referral>(r => r.Source == source && numbers.Contains(r.Number))).ToDictionary(r => r.Number, StringComparer.Ordinal);

    public async Task<Referral?> Referral(string number) => (await Where<Referral>(r => r.Number == number)).MaxBy(r => r.AsOf);

    public async Task<IReadOnlyDictionary<long, Referral>> Referrals(IReadOnlyCollection<long> ids) =>
        (await Where<Referral>(r => ids.Contains(r.Id))).ToDictionary(r => r.Id);

    public async Task<Review?> Review(string number) => (await Where<Review>(r => r.Number == number)).LastOrDefault();

    public async Task<IReadOnlyDictionary<long, Review>> Reviews(IReadOnlyCollection<long> ids) =>
        (await Where<Review>(r => ids.Contains(r.Id))).ToDictionary(r => r.Id);

    public async Task<IReadOnlyDictionary<long, Review>> ReviewsOfReferrals(IReadOnlyCollection<long> referralIds) =>
        (await Where<Review>(r => referralIds.Contains(r.ReferralId))).ToDictionary(r => r.ReferralId);

    public Task<IReadOnlyList<ProcessInstance>> RunningProcesses(string subjectKind, long subjectId) =>
        Where<ProcessInstance>(p => p.SubjectKind == subjectKind && p.SubjectId == subjectId && p.IsRunning);

    public Task<IReadOnlyList<ProcessInstance>> CalledBy(long instanceId) => Where<ProcessInstance>(p => p.CallerId == instanceId && p.IsRunning);

    public Task<IReadOnlyList<ProcessSubscription>> Subscriptions(long instanceId) => Where<ProcessSubscription>(s => s.InstanceId == instanceId && s.EndedAt is null);

    public Task<IReadOnlyList<ProcessSubscription>> Listening(bool signal, string name) =>
        Where<ProcessSubscription>(s => s.IsSignal == signal && s.Name == name && s.EndedAt is null);

    public Task<IReadOnlyList<ProcessTimer>> Retries(long instanceId, int wait) => Where<ProcessTimer>(t => t.InstanceId == instanceId && t.Wait == wait && t.Event is not null);

    public Task<IReadOnlyList<Incident>> OpenIncidents(long instanceId) => Where<Incident>(i => i.InstanceId == instanceId && i.ResolvedAt is null);

    public async Task<Incident?> Incident(long id) => (await Where<Incident>(i => i.Id == id)).SingleOrDefault();

    public async Task<ProcessTimer?> FailedTimer(long instanceId, int wait) =>
        (await Where<ProcessTimer>(t => t.InstanceId == instanceId && t.Wait == wait && t.State == TimerState.Failed)).FirstOrDefault();

    public Task<IReadOnlyList<ProcessInstance>> RunningIn(string processId, string definitionHash) =>
        Where<ProcessInstance>(p => p.ProcessId == processId && p.DefinitionHash == definitionHash && p.IsRunning);

    public async Task<ProcessMigration?> Migration(long id) => (await Where<ProcessMigration>(m => m.Id == id)).SingleOrDefault();

    public async Task<IReadOnlyList<MigratedInstance>> MigratedInstances(long migrationId)
    {
        await Task.Yield();
        return [.. store.LogOf<MigratedInstance>().Where(m => m.MigrationId == migrationId)];
    }

    public IList<ActionFailure> FailedBefore { get; } = [];

    public IList<long> SetAside { get; } = [];

    public async Task<IReadOnlyDictionary<long, ProcessInstance>> Processes(IReadOnlyCollection<long> ids) =>
        (await Where<ProcessInstance>(p => ids.Contains(p.Id))).ToDictionary(p => p.Id);

    /// <summary>Rows in memory are objects; none of them is ever damaged.</summary>
    public Task<IReadOnlyList<long>> TimersNeverDue() => Task.FromResult<IReadOnlyList<long>>([]);

    public Task<BrokenTimer?> SetAsideUnreadable(long timer) => Task.FromResult<BrokenTimer?>(null);

    public async Task<IReadOnlyList<ProcessTimer>> ClaimDueTimers(DateTimeOffset dueBy, int limit)
    {
        await Task.Yield();
        return _changes.Where<ProcessTimer>(t => t.State == TimerState.Armed && t.DueAt <= dueBy, rows => rows.OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(limit));
    }

    public Task Prefetch(IReadOnlyCollection<string> numbers) => Task.CompletedTask;

    public Task Prefetch(IEnumerable<ProcessInstance> instances) => Task.CompletedTask;

    public Task<IReadOnlyList<ProcessTimer>> ArmedTimers(long instanceId) => Where<ProcessTimer>(t => t.InstanceId == instanceId && t.State == TimerState.Armed);

    public async Task<IReadOnlyList<ProcessTimer>> EndedTimers(IReadOnlyCollection<long> instanceIds) =>
        [.. (await Where<ProcessTimer>(t => instanceIds.Contains(t.InstanceId) && t.Event is null && t.State is TimerState.Fired or TimerState.Cancelled)).OrderBy(t => t.Wait)];

    public Task<IReadOnlyList<WorkItem>> OpenWork(long instanceId) => Where<WorkItem>(w => w.InstanceId == instanceId && w.ClosedAt is null);

    public async Task<IReadOnlyList<Review>> QueueOf(string araId) =>
        [.. (await Where<Review>(r => r.State == ReviewState.WithAra && r.AraId == araId)).OrderBy(r => r.OverdueAt).ThenBy(r => r.Id)];

    public async Task<RunningClocks> RunningClocks(DateOnly dueOnOrAfter, long afterProcess, int limit)
    {
        var processes = (await Where<ProcessInstance>(p => p.IsRunning && p.Id > afterProcess)).OrderBy(p => p.Id).Take(limit).ToList();
        var clocks = new List<ProcessClocks>();
        foreach (var process in processes)
        {
            var ofReview = process.SubjectKind == ReviewSteps.SubjectKind && process.CallerId is null;
            clocks.Add(new ProcessClocks(
                await Where<ProcessTimer>(t => t.InstanceId == process.Id && t.State == TimerState.Armed && t.BusinessDays is not null && t.DueOn >= dueOnOrAfter),
                (await Where<Review>(r => ofReview && r.Id == process.SubjectId && r.State == ReviewState.WithAra && r.DueOn >= dueOnOrAfter)).SingleOrDefault(),
                await Where<WorkItem>(w => w.InstanceId == process.Id && w.ClosedAt is null && w.DueOn >= dueOnOrAfter)));
        }

        return new RunningClocks(clocks, processes.LastOrDefault()?.Id);
    }

    public Task<IReadOnlyList<DeclaredClosure>> DeclaredClosures(string calendarId) => Where<DeclaredClosure>(c => c.CalendarId == calendarId);

    public Task<IReadOnlyList<Notice>> UndigestedNotices(DateTimeOffset upTo) => Where<Notice>(n => n.DigestedAt is null && n.At <= upTo);

    public async Task<IReadOnlyList<OutboxMessage>> UnsentMessages(int limit) => [.. (await Where<OutboxMessage>(m => m.SentAt is null)).Take(limit)];

    public Task<IReadOnlyList<OfficeDay>> OfficeDays(DateOnly from, DateOnly to) => Where<OfficeDay>(d => d.Day >= from && d.Day <= to);

    public Task<IReadOnlyList<OfficeWeek>> OfficeWeeks() => Where<OfficeWeek>(_ => true);

    public Task<IReadOnlyList<OfficeForecast>> OfficeForecasts() => Where<OfficeForecast>(_ => true);

    public Task<string?> Setting(string name)
    {
        lock (store.Gate)
        {
            return Task.FromResult(_settings.GetValueOrDefault(name) ?? store.Settings.GetValueOrDefault(name));
        }
    }

    public Task Set(string name, string value)
    {
        _settings[name] = value;
        return Task.CompletedTask;
    }

    public void Add<T>(T row)
        where T : class => _changes.Add(row);

    /// <summary>Writes everything, or throws a conflict and writes nothing.</summary>
    public void Commit()
    {
        lock (store.Gate)
        {
            _changes.Write();
            foreach (var (id, person) in _people)
            {
                store.People[id] = person;
            }

            foreach (var (name, value) in _settings)
            {
                store.Settings[name] = value;
            }
        }
    }

    private async Task<IReadOnlyList<T>> Where<T>(Func<T, bool> wanted)
        where T : class
    {
        await Task.Yield();
        return _changes.Where(wanted, rows => rows);
    }
}
