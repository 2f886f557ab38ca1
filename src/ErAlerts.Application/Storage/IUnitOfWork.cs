using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Timers;
using ErAlerts.Application.Versions;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Application.Storage;

/// <summary>
/// The one transaction in which a use case loads, changes and adds; everything is saved together or not at all.
/// What is loaded is tracked: changing it is enough. Loading by several keys reads them in one go.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>The next free key; keys are never used twice, gaps are harmless.</summary>
    long NextId();

    /// <summary>The line as of this transaction (cached while the roster does not change).</summary>
    Task<OrgChart> OrgChart();

    /// <summary>The people with these ids, tracked for import; absent ones are left out.</summary>
    Task SavePeople(IReadOnlyCollection<Person> addedOrChanged);

    /// <summary>Referrals of a source by number; absent ones are left out.</summary>
    Task<IReadOnlyDictionary<string, Referral>> Referrals(string source, IReadOnlyCollection<string> numbers);

    /// <summary>The referral with that number (the most recent source when several have it), or null.</summary>
    Task<Referral?> Referral(string number);

    /// <summary>Referrals by key.</summary>
    Task<IReadOnlyDictionary<long, Referral>> Referrals(IReadOnlyCollection<long> ids);

    /// <summary>The review of a referral with its cycles and escalations, or null.</summary>
    Task<Review?> Review(string number);

    /// <summary>Reviews by key, with cycles and escalations.</summary>
    Task<IReadOnlyDictionary<long, Review>> Reviews(IReadOnlyCollection<long> ids);

    /// <summary>Reviews by the referrals' keys, with cycles and escalations; keyed by the referral's key.</summary>
    Task<IReadOnlyDictionary<long, Review>> ReviewsOfReferrals(IReadOnlyCollection<long> referralIds);

    /// <summary>The running processes about a subject, oldest first, called ones included.</summary>
    Task<IReadOnlyList<ProcessInstance>> RunningProcesses(string subjectKind, long subjectId);

    /// <summary>The oldest running process about a subject that no other called, or null.</summary>
    async Task<ProcessInstance?> RunningProcess(string subjectKind, long subjectId) =>
        (await RunningProcesses(subjectKind, subjectId)).FirstOrDefault(p => p.CallerId is null);

    /// <summary>The running processes that an instance called.</summary>
    Task<IReadOnlyList<ProcessInstance>> CalledBy(long instanceId);

    /// <summary>The messages and signals that an instance listens for.</summary>
    Task<IReadOnlyList<ProcessSubscription>> Subscriptions(long instanceId);

    /// <summary>Whoever listens for a message or signal of that name, oldest first.</summary>
    Task<IReadOnlyList<ProcessSubscription>> Listening(bool signal, string name);

    /// <summary>The timers that brought or will bring about a retry of that wait.</summary>
    Task<IReadOnlyList<ProcessTimer>> Retries(long instanceId, int wait);

    /// <summary>The open incidents of a process.</summary>
    Task<IReadOnlyList<Incident>> OpenIncidents(long instanceId);

    /// <summary>The incident with that key, or null.</summary>
    Task<Incident?> Incident(long id);

    /// <summary>The timer of that wait that failed and became an incident, or null.</summary>
    Task<ProcessTimer?> FailedTimer(long instanceId, int wait);

    /// <summary>Every running instance of a process in that version, by key.</summary>
    Task<IReadOnlyList<ProcessInstance>> RunningIn(string processId, string definitionHash);

    /// <summary>The migration with that key, or null.</summary>
    Task<ProcessMigration?> Migration(long id);

    /// <summary>The instances that a migration moved.</summary>
    Task<IReadOnlyList<MigratedInstance>> MigratedInstances(long migrationId);

    /// <summary>Actions that failed when this work was tried before; see <see cref="ActionFailedException"/>.</summary>
    IList<ActionFailure> FailedBefore { get; }

    /// <summary>Timers that this work met when it was tried before, that could not be read, and that this transaction has set aside; see <see cref="TransactionsPastDamage"/>.</summary>
    IList<long> SetAside { get; }

    /// <summary>Process instances by key.</summary>
    Task<IReadOnlyDictionary<long, ProcessInstance>> Processes(IReadOnlyCollection<long> ids);

    /// <summary>Claims up to <paramref name="limit"/> armed timers due at or before the instant, earliest first, ties by key.</summary>
    Task<IReadOnlyList<ProcessTimer>> ClaimDueTimers(DateTimeOffset dueBy, int limit);

    /// <summary>Keys of timers whose state no version writes, or that are armed for no instant, so that nobody would ever claim them.</summary>
    Task<IReadOnlyList<long>> TimersNeverDue();

    /// <summary>Takes a timer that cannot be read out of the way: it counts as failed from now on. Answers what can be said of it; null when it is gone or set aside already.</summary>
    Task<BrokenTimer?> SetAsideUnreadable(long timer);

    /// <summary>Reads in one go what advancing these instances needs (armed timers, open work), so that a batch costs no read for each.</summary>
    Task Prefetch(IEnumerable<ProcessInstance> instances);

    /// <summary>Reads in one go what acting on the closings of these referrals needs.</summary>
    Task Prefetch(IReadOnlyCollection<string> numbers);

    /// <summary>The armed timers of a process.</summary>
    Task<IReadOnlyList<ProcessTimer>> ArmedTimers(long instanceId);

    /// <summary>The timers of these processes' drawings that fired or were cancelled, of each in the order in which they were armed; to be read only.</summary>
    Task<IReadOnlyList<ProcessTimer>> EndedTimers(IReadOnlyCollection<long> instanceIds);

    /// <summary>The open work items of a process.</summary>
    Task<IReadOnlyList<WorkItem>> OpenWork(long instanceId);

    /// <summary>The reviews in an ARA's queue, with cycles and escalations, the first due first.</summary>
    Task<IReadOnlyList<Review>> QueueOf(string araId);

    /// <summary>What counts business days at present and falls due on or after a county date, in so many of the running processes with the next keys at most.</summary>
    Task<RunningClocks> RunningClocks(DateOnly dueOnOrAfter, long afterProcess, int limit);

    /// <summary>The closures declared for a calendar, in the order of their declaration.</summary>
    Task<IReadOnlyList<DeclaredClosure>> DeclaredClosures(string calendarId);

    /// <summary>Notices that no digest holds yet.</summary>
    Task<IReadOnlyList<Notice>> UndigestedNotices(DateTimeOffset upTo);

    /// <summary>Outbox messages not yet sent, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> UnsentMessages(int limit);

    /// <summary>Plans, helpers, overtime and training.</summary>
    IPlanningRows Planning { get; }

    /// <summary>Legal holds, and what is out of time.</summary>
    IRetentionRows Retention { get; }

    /// <summary>The backlog's snapshots of a range of county dates, both included.</summary>
    Task<IReadOnlyList<OfficeDay>> OfficeDays(DateOnly from, DateOnly to);

    /// <summary>The weeks of the past that came from a file.</summary>
    Task<IReadOnlyList<OfficeWeek>> OfficeWeeks();

    /// <summary>The forecasts in force.</summary>
    Task<IReadOnlyList<OfficeForecast>> OfficeForecasts();

    /// <summary>A stored setting, or null.</summary>
    Task<string?> Setting(string name);

    /// <summary>Stores a setting.</summary>
    Task Set(string name, string value);

    /// <summary>Adds a new row of one of the kinds that storage knows (Referral, Review, ProcessInstance, ProcessTimer, ProcessHistoryEntry, ProcessSubscription, ProcessMigration, MigratedInstance, WorkItem, AuditEntry, Notice, OutboxMessage, Incident, ClosingDiscrepancy, DeclaredClosure, ImportRun, BacklogPlan, HelperAssignment, OvertimeRequest, TrainingSession, OfficeDay, OfficeWeek, OfficeForecast, LegalHold).</summary>
    void Add<T>(T row)
        where T : class;
}
