using System.Runtime.InteropServices;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Running;

/// <summary>Tokens standing before elements that need several.</summary>
internal static class Synchronizing
{
    /// <summary>The tokens that stand before an element, in one scope.</summary>
    public static Join JoinAt(this Execution x, int scope, Element element)
    {
        foreach (var join in x.Find<Scope>(scope)!.Joins)
        {
            if (join.Element == element.Index)
            {
                return join;
            }
        }

        return new Join(element.Index, [.. new int[Math.Max(1, element.Incoming.Length)]]);
    }

    /// <summary>Notes the tokens that now stand before an element at which some had arrived.</summary>
    public static void Hold(this Execution x, int scopeId, Join join)
    {
        var scope = x.Find<Scope>(scopeId)!;
        var at = scope.Joins.IndexOf(join, 0, scope.Joins.Length, SameElement.Comparer);
        var empty = join.Consumed.IsEmpty && join.Counts.All(count => count == 0);
        x.Put(scope with { Joins = empty ? scope.Joins.RemoveAt(at) : scope.Joins.SetItem(at, join) });
    }

    /// <summary>
    /// One more token arrived over a flow and stands before the element. The counts are copied once a step and then counted on in place, so
    /// that a wide join costs no more than its tokens. True when every flow has one.
    /// </summary>
    public static (Join Join, bool IsFull) Arrive(this Execution x, int scopeId, Element element, int slot)
    {
        var join = x.JoinAt(scopeId, element);
        var counts = ImmutableCollectionsMarshal.AsArray(join.Counts)!;
        if (!x.JoinsCounted.TryGetValue(counts, out var empty))
        {
            counts = (int[])counts.Clone();
            empty = counts.Count(count => count == 0);
            join = join with { Counts = ImmutableCollectionsMarshal.AsImmutableArray(counts) };
            Put(x, scopeId, join);
        }

        empty -= counts[Math.Max(0, slot)]++ == 0 ? 1 : 0;
        x.JoinsCounted[counts] = empty;
        return (join, empty == 0);
    }

    private static void Put(Execution x, int scopeId, Join join)
    {
        var scope = x.Find<Scope>(scopeId)!;
        var at = scope.Joins.IndexOf(join, 0, scope.Joins.Length, SameElement.Comparer);
        x.Put(scope with { Joins = at < 0 ? scope.Joins.Add(join) : scope.Joins.SetItem(at, join) });
    }

    /// <summary>Remembers that a gateway in this scope may open by what happens elsewhere.</summary>
    public static void Watch(this Execution x, int scope, Element gateway) => x.Pending.Add(new(scope, gateway.Index));

    /// <summary>With all tokens at rest, lets the first gateway that may open do so. False when none may.</summary>
    public static bool Open(Execution x)
    {
        while (x.Pending.TryNext(out var pending))
        {
            if (((IPendingGateway)x.Definition.Elements[pending.Element]).TryOpen(x, pending.Scope))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A token elsewhere in the scope can still reach an incoming flow of the gateway that has none, and cannot reach one that has
    /// (BPMN 13.4.3: then the gateway waits for it). Paths through links count. Those through boundary events count only where a token has no
    /// other to an empty flow: what its activity's border has brought already is no reason not to wait for the activity, but of a token that
    /// would itself have to leave by some border both its ways are looked at alike, or a loop around that border would wait for itself.
    /// </summary>
    public static bool IsAwaited(this Execution x, int scope, Element gateway, IReadOnlyList<bool> filled)
    {
        var from = Standing(x, scope, gateway);
        x.Work(from.Count * gateway.Incoming.Length);
        return from.Any(at => Reaches(at, wanted: false, overBorders: false)
            ? !Reaches(at, wanted: true, overBorders: false)
            : Reaches(at, wanted: false, overBorders: true) && !Reaches(at, wanted: true, overBorders: true));

        bool Reaches(int at, bool wanted, bool overBorders)
        {
            for (var slot = 0; slot < gateway.Incoming.Length; slot++)
            {
                if (filled[slot] == wanted && x.Definition.Reach.Of(gateway, slot, overBorders)[at])
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The elements of the scope, other than the gateway, at which tokens stand.</summary>
    private static HashSet<int> Standing(Execution x, int scopeId, Element gateway)
    {
        var scope = x.Find<Scope>(scopeId)!;
        if (scope.Live == x.JoinAt(scopeId, gateway).Counts.Sum())
        {
            return [];
        }

        return
        [
            .. scope.Joins.Where(join => join.Element != gateway.Index && join.Counts.Any(count => count > 0)).Select(join => join.Element),
            .. x.ThrowsIn(scopeId),
            .. x.Since(scopeId).Where(node => node is not Wait && node.Parent == scopeId).Select(At).Where(element => element >= 0),
        ];
    }

    /// <summary>Where the token stands: while a compensation is at work, at the event that waits for it, or nowhere.</summary>
    private static int At(Node node) => node is Scope { Undo: { } undo } ? undo.Thrower : node.Element;

    private sealed class SameElement : IEqualityComparer<Join>
    {
        public static SameElement Comparer { get; } = new();

        public bool Equals(Join? x, Join? y) => x?.Element == y?.Element;

        public int GetHashCode(Join obj) => obj.Element;
    }
}

/// <summary>A gateway that opens only when no other token can still come to it.</summary>
internal interface IPendingGateway
{
    /// <summary>Opens if it may.</summary>
    bool TryOpen(Execution x, int scope);
}
