using ErAlerts.Application.Audit;
using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Versions;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Training;

namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>The committed rows. Whoever reads or writes them holds the gate; what leaves it is a copy.</summary>
internal sealed class MemoryStore
{
    private readonly Dictionary<Type, SortedDictionary<long, object>> _keyed = [];
    private readonly Dictionary<Type, List<object>> _appended = [];
    private long _lastId;

    public Lock Gate { get; } = new();

    public Dictionary<string, Person> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public long NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>Rows of a kind by key, in order of the key.</summary>
    public SortedDictionary<long, object> Rows(Type kind)
    {
        if (!_keyed.TryGetValue(kind, out var rows))
        {
            _keyed[kind] = rows = [];
        }

        return rows;
    }

    /// <summary>Rows of a kind that is only ever added to.</summary>
    public List<object> Log(Type kind)
    {
        if (!_appended.TryGetValue(kind, out var rows))
        {
            _appended[kind] = rows = [];
        }

        return rows;
    }

    /// <summary>A copy of such rows.</summary>
    public IReadOnlyList<T> LogOf<T>()
    {
        lock (Gate)
        {
            return [.. Log(typeof(T)).Cast<T>()];
        }
    }

    /// <summary>The key of a row, or null when its kind is a log.</summary>
    public static long? KeyOf(object row) => row switch
    {
        Referral r => r.Id,
        Review r => r.Id,
        ProcessInstance p => p.Id,
        ProcessTimer t => t.Id,
        ProcessSubscription s => s.Id,
        ProcessMigration m => m.Id,
        WorkItem w => w.Id,
        Notice n => n.Id,
        OutboxMessage m => m.Id,
        Incident i => i.Id,
        ClosingDiscrepancy d => d.Id,
        ImportRun i => i.Id,
        DeclaredClosure c => c.Id,
        BacklogPlan p => p.Id,
        HelperAssignment a => a.Id,
        OvertimeRequest o => o.Id,
        TrainingSession t => t.Id,
        OfficeDay d => d.Id,
        OfficeWeek w => w.Id,
        OfficeForecast f => f.Id,
        AuditEntry or ProcessHistoryEntry or MigratedInstance => null,
        _ => throw new NotSupportedException($"Storage knows no rows of the kind {row.GetType().Name}."),
    };

    /// <summary>The version by which a conflict shows; null for kinds that are guarded by another row's.</summary>
    public static int? VersionOf(object row) => row switch
    {
        Referral r => r.Version,
        Review r => r.Version,
        ProcessInstance p => p.Version,
        BacklogPlan p => p.Version,
        HelperAssignment a => a.Version,
        OvertimeRequest o => o.Version,
        TrainingSession t => t.Version,
        _ => null,
    };
}
