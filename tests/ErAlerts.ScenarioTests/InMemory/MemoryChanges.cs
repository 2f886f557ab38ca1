using ErAlerts.Application.Messages;
using ErAlerts.Application.Processes;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>What one transaction read and added: the identity map, the versions it read, and the write at the end.</summary>
internal sealed class MemoryChanges(MemoryStore store)
{
    private readonly Dictionary<(Type Kind, long Key), (object Copy, object Original)> _read = [];
    private readonly List<object> _added = [];

    public bool AreStale
    {
        get
        {
            lock (store.Gate)
            {
                return _read.Any(r => MemoryStore.VersionOf(r.Value.Original) != MemoryStore.VersionOf(store.Rows(r.Key.Kind)[r.Key.Key]));
            }
        }
    }

    public void Add(object row)
    {
        _ = MemoryStore.KeyOf(row);
        _added.Add(row);
    }

    /// <summary>Rows that fit, own changes and additions included; only what is answered is tracked.</summary>
    public IReadOnlyList<T> Where<T>(Func<T, bool> wanted, Func<IEnumerable<T>, IEnumerable<T>> select)
        where T : class
    {
        lock (store.Gate)
        {
            var present = store.Rows(typeof(T)).Select(r => _read.TryGetValue((typeof(T), r.Key), out var read) ? (T)read.Copy : (T)r.Value);
            return [.. select(present.Concat(_added.OfType<T>()).Where(wanted)).ToList().Select(Tracked)];
        }
    }

    /// <summary>Checks every changed row's version and every unique key, then writes all. The caller holds the gate.</summary>
    public void Write()
    {
        var changed = _read.Where(r => !Snapshot.Same(r.Value.Copy, r.Value.Original)).ToList();
        foreach (var (key, row) in changed)
        {
            if (MemoryStore.VersionOf(row.Original) != MemoryStore.VersionOf(store.Rows(key.Kind)[key.Key]))
            {
                throw new VersionConflictException($"{key.Kind.Name} {key.Key}");
            }
        }

        _added.RemoveAll(IsWrittenAlready);
        foreach (var row in _added)
        {
            CheckUnique(row);
        }

        foreach (var (key, row) in changed)
        {
            store.Rows(key.Kind)[key.Key] = Snapshot.Of(row.Copy);
        }

        foreach (var row in _added)
        {
            Insert(row);
        }
    }

    private T Tracked<T>(T row)
        where T : class
    {
        var key = (typeof(T), MemoryStore.KeyOf(row)!.Value);
        if (_added.Contains(row))
        {
            return row;
        }

        if (!_read.TryGetValue(key, out var read))
        {
            _read[key] = read = (Snapshot.Of(row), row);
        }

        return (T)read.Copy;
    }

    private void Insert(object row)
    {
        if (MemoryStore.KeyOf(row) is { } key)
        {
            store.Rows(row.GetType()).Add(key, Snapshot.Of(row));
        }
        else
        {
            store.Log(row.GetType()).Add(row);
        }
    }

    /// <summary>A message's key is written once; a second one is left out, as the port says.</summary>
    private bool IsWrittenAlready(object row) =>
        row is OutboxMessage message && (Any<OutboxMessage>(o => o.Key == message.Key) || !ReferenceEquals(_added.OfType<OutboxMessage>().First(o => o.Key == message.Key), row));

    private void CheckUnique(object row)
    {
        var taken = row switch
        {
            Referral r => Any<Referral>(o => o.Source == r.Source && o.Number == r.Number),
            Review r => Any<Review>(o => o.ReferralId == r.ReferralId),
            HelperAssignment a => Any<HelperAssignment>(o => o.ReferralId == a.ReferralId && o.TakenBackAt is null),
            ProcessHistoryEntry h => store.Log(typeof(ProcessHistoryEntry)).Cast<ProcessHistoryEntry>().Any(o => o.InstanceId == h.InstanceId && o.Sequence == h.Sequence),
            _ => false,
        };
        if (taken)
        {
            throw new VersionConflictException(row.GetType().Name);
        }
    }

    private bool Any<T>(Func<T, bool> same) => store.Rows(typeof(T)).Values.Cast<T>().Any(same);
}
