using System.Collections.Immutable;

namespace ErAlerts.Workflow.Running;

/// <summary>
/// The gateways of one step that may open by what happens elsewhere, in the order in which tokens came to them. At rest none of them may
/// open, so only those are looked at in whose scope something has changed since.
/// </summary>
internal sealed class PendingGateways(ImmutableArray<Pending> stored)
{
    private readonly ImmutableArray<Pending> _stored = stored;
    private Index? _index;

    /// <summary>A gateway of this scope may open.</summary>
    public void Add(Pending pending) => Indexed().Add(pending);

    /// <summary>No token stands before it any more.</summary>
    public void Remove(Pending pending) => Indexed().Remove(pending);

    /// <summary>These scopes are gone.</summary>
    public void Forget(HashSet<int> scopes)
    {
        if (HasAny)
        {
            Indexed().Forget(scopes);
        }
    }

    /// <summary>Something changed in that scope: its gateways are looked at again.</summary>
    public void Touch(int scope)
    {
        if (HasAny)
        {
            Indexed().Touch(scope);
        }
    }

    /// <summary>All are looked at again, as in another drawing.</summary>
    public void TouchAll()
    {
        foreach (var pending in ToStored())
        {
            Touch(pending.Scope);
        }
    }

    /// <summary>The first that is to be looked at; false when none is.</summary>
    public bool TryNext(out Pending pending)
    {
        pending = default;
        return _index?.TryNext(out pending) ?? false;
    }

    /// <summary>As they are stored.</summary>
    public ImmutableArray<Pending> ToStored() => _index is null ? _stored : [.. _index.InOrder];

    private bool HasAny => _index is not null || !_stored.IsEmpty;

    /// <summary>Made only where there are such gateways, as in most steps there are none.</summary>
    private Index Indexed() => _index ??= new(_stored);

    private sealed class Index
    {
        private readonly Dictionary<int, List<(int Order, int Element)>> _byScope = [];
        private readonly SortedDictionary<int, Pending> _inOrder = [];
        private readonly SortedSet<int> _touched = [];
        private int _next;

        public Index(ImmutableArray<Pending> stored)
        {
            foreach (var pending in stored)
            {
                Add(pending);
            }

            _touched.Clear();
        }

        public IEnumerable<Pending> InOrder => _inOrder.Values;

        public void Add(Pending pending)
        {
            var list = _byScope.TryGetValue(pending.Scope, out var found) ? found : _byScope[pending.Scope] = [];
            if (!list.Exists(entry => entry.Element == pending.Element))
            {
                list.Add((_next, pending.Element));
                _inOrder[_next] = pending;
                _touched.Add(_next++);
            }
        }

        public void Remove(Pending pending)
        {
            if (_byScope.TryGetValue(pending.Scope, out var list) && list.FindIndex(entry => entry.Element == pending.Element) is >= 0 and var at)
            {
                Forget(list[at].Order);
                list.RemoveAt(at);
            }
        }

        public void Forget(HashSet<int> scopes)
        {
            foreach (var scope in scopes)
            {
                if (_byScope.Remove(scope, out var list))
                {
                    list.ForEach(entry => Forget(entry.Order));
                }
            }
        }

        public void Touch(int scope)
        {
            if (_byScope.TryGetValue(scope, out var list))
            {
                list.ForEach(entry => _touched.Add(entry.Order));
            }
        }

        public bool TryNext(out Pending pending)
        {
            pending = default;
            if (_touched.Count == 0)
            {
                return false;
            }

            var order = _touched.Min;
            _touched.Remove(order);
            pending = _inOrder[order];
            return true;
        }

        private void Forget(int order)
        {
            _inOrder.Remove(order);
            _touched.Remove(order);
        }
    }
}
