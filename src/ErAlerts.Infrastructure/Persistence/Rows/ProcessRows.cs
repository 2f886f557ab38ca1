using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Process instances, with what they wait for: armed timers and open work.</summary>
internal sealed class ProcessRows(HotModel model)
{
    private const string OfInstances = "instance_id {0}";
    private readonly Tracked<ProcessInstance> _instances = new(model.Table<ProcessInstance>(), p => p.Id);
    private readonly Tracked<ProcessTimer> _timers = new(model.Table<ProcessTimer>(), t => t.Id);
    private readonly Tracked<WorkItem> _work = new(model.Table<WorkItem>(), w => w.Id);
    private readonly Dictionary<(string Kind, long Id), List<ProcessInstance>> _running = [];
    private readonly HashSet<(string Kind, long Id)> _allRunning = [];
    private readonly Dictionary<long, List<ProcessTimer>> _timersOf = [];
    private readonly Dictionary<long, List<WorkItem>> _workOf = [];
    private readonly HashSet<long> _withTimers = [];
    private readonly HashSet<long> _withWork = [];

    public ProcessInstance? Find(long id) => _instances.Find(id);

    public ProcessTimer? FindTimer(long id) => _timers.Find(id);

    public WorkItem? FindWork(long id) => _work.Find(id);

    /// <summary>The running instances about a subject that are known here, oldest first.</summary>
    public IReadOnlyList<ProcessInstance> Running(string kind, long subject) =>
        [.. (_running.GetValueOrDefault((kind, subject)) ?? []).Where(p => p.IsRunning).OrderBy(p => p.Id)];

    /// <summary>Those known here that an instance called and that still run, oldest first.</summary>
    public IReadOnlyList<ProcessInstance> Called(long caller) => [.. _instances.All.Where(p => p.CallerId == caller && p.IsRunning).OrderBy(p => p.Id)];

    /// <summary>What reads the running instances about a subject; none when all of them are known.</summary>
    public IEnumerable<RowQuery> RunningAbout(string kind, long subject) =>
        _allRunning.Add((kind, subject)) ? [Instances("subject_id {0} AND " + RowQuery.Sifting("ended_at IS NULL"), new[] { subject })] : [];

    /// <summary>What reads an instance's rows that bring it events, those of the past included.</summary>
    public RowQuery Bringing(long instance) => Timers("instance_id {0} AND event IS NOT NULL", new[] { instance });

    /// <summary>What reads an instance's timers that failed.</summary>
    public RowQuery Failed(long instance) => Timers("instance_id {0} AND state = 'failed'", new[] { instance });

    public IReadOnlyList<ProcessTimer> Timers(long instance) => _timersOf.GetValueOrDefault(instance) ?? [];

    public IReadOnlyList<WorkItem> Work(long instance) => _workOf.GetValueOrDefault(instance) ?? [];

    public void Add(ProcessInstance instance)
    {
        _instances.Add(instance);
        ListOf(_running, (instance.SubjectKind, instance.SubjectId)).Add(instance);
        _withTimers.Add(instance.Id);
        _withWork.Add(instance.Id);
    }

    public void Add(ProcessTimer timer)
    {
        _timers.Add(timer);
        ListOf(_timersOf, timer.InstanceId).Add(timer);
    }

    public void Add(WorkItem item)
    {
        _work.Add(item);
        ListOf(_workOf, item.InstanceId).Add(item);
    }

    /// <summary>Takes a timer that was claimed, as it is known here.</summary>
    public ProcessTimer Claimed(ProcessTimer timer)
    {
        Take(timer);
        return _timers.Find(timer.Id)!;
    }

    public RowQuery Instances(string where, Array keys) => new(model.Table<ProcessInstance>().Map, where, keys, (row, _) => Take((ProcessInstance)row));

    /// <summary>What reads timers and work by key.</summary>
    public IEnumerable<RowQuery> ByKey(long[] timers, long[] work) => new[] { Timers("id {0}", timers), Items("id {0}", work) }.Where(q => q.Keys.Length > 0);

    /// <summary>What reads the open work of those instances of which it was not read yet.</summary>
    public IEnumerable<RowQuery> OpenWork(IEnumerable<long> instances) =>
        instances.Where(_withWork.Add).ToArray() is { Length: > 0 } ids ? [OpenItems(OfInstances, ids)] : [];

    /// <summary>What reads the armed timers of an instance, and then also those of all others known here, since a batch moves its instances alike; none when they are known.</summary>
    public IEnumerable<RowQuery> ArmedTimers(long instance) =>
        _withTimers.Add(instance) ? [Armed(OfInstances, (long[])[instance, .. _instances.All.Select(p => p.Id).Where(_withTimers.Add)])] : [];

    /// <summary>What reads the waits of the running instances that a condition on them finds.</summary>
    public IEnumerable<RowQuery> WaitsOfRunning(string where, Array keys)
    {
        var ofThem = RowQuery.Among("instance_id", $"SELECT id FROM process_instances WHERE {where}");
        return [Armed(ofThem, keys), OpenItems(ofThem, keys)];
    }

    /// <summary>All instances of the subjects known now were read, with their waits.</summary>
    public void AllHaveWaits()
    {
        _withTimers.UnionWith(_instances.All.Select(p => p.Id));
        _withWork.UnionWith(_instances.All.Select(p => p.Id));
        _allRunning.UnionWith(_running.Keys);
    }

    public void Collect(RowChanges changes)
    {
        _instances.Collect(changes);
        _timers.Collect(changes);
        _work.Collect(changes);
    }

    private RowQuery Armed(string where, Array keys) => Timers($"{where} AND {RowQuery.Sifting("state = 'armed'")}{RowQuery.ById}", keys);

    private RowQuery OpenItems(string where, Array keys) => Items($"{where} AND {RowQuery.Sifting("closed_at IS NULL")}{RowQuery.ById}", keys);

    private RowQuery Timers(string where, Array keys) => new(model.Table<ProcessTimer>().Map, where, keys, (row, _) => Take((ProcessTimer)row));

    private RowQuery Items(string where, Array keys) => new(model.Table<WorkItem>().Map, where, keys, (row, _) => Take((WorkItem)row));

    private void Take(ProcessInstance instance)
    {
        if (_instances.Take(instance) && instance.IsRunning)
        {
            ListOf(_running, (instance.SubjectKind, instance.SubjectId)).Add(instance);
        }
    }

    private void Take(ProcessTimer timer)
    {
        if (_timers.Take(timer))
        {
            ListOf(_timersOf, timer.InstanceId).Add(timer);
        }
    }

    private void Take(WorkItem item)
    {
        if (_work.Take(item))
        {
            ListOf(_workOf, item.InstanceId).Add(item);
        }
    }

    private static List<T> ListOf<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
