using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Migrating;

/// <summary>Sets everything alive in a state upon the elements of the new drawing, without moving any token yet.</summary>
internal sealed class NodeMoves(ElementMap map, ProcessState state)
{
    private readonly IdMap<Node>.Builder _nodes = IdMap<Node>.Empty.ToBuilder();

    /// <summary>The moved state; what cannot move is left out and told to the map.</summary>
    public ProcessState Move()
    {
        foreach (var node in state.Nodes)
        {
            if (Moved(node) is { } moved)
            {
                _nodes.Set(moved.Id, moved);
            }
        }

        var pending = new List<Pending>();
        foreach (var waiting in state.Pending)
        {
            if (map.Find(map.Old(waiting.Element)) is { } gateway)
            {
                pending.Add(new(waiting.Scope, gateway.Index));
            }
        }

        return new(map.To, state.NextId, state.Status, _nodes.Build(), [.. pending], state.Final);
    }

    private Node? Moved(Node node) => node switch
    {
        Scope scope => Moved(scope),
        Token token => map.Required(map.Old(token.Element), Inside(token)) is { } target && KeepsLoop(token, target)
            ? token with { Element = target.Index }
            : null,
        Wait wait => Moved(wait),
        _ => null,
    };

    private Scope? Moved(Scope scope)
    {
        if (scope.Kind == ScopeKind.Undo)
        {
            map.Refuse("", "compensation-running", "A compensation is at work; the instance can be moved when it is over.");
            return null;
        }

        if (scope.Kind == ScopeKind.Process)
        {
            return Filled(scope, map.To.Root);
        }

        if (map.Required(map.Old(scope.Element), Inside(scope)) is not { } target || !KeepsLoop(scope, target))
        {
            return null;
        }

        scope = scope with { Element = target.Index };
        return scope.Kind == ScopeKind.Loop
            ? Filled(scope, null)
            : Filled(scope with { Locals = ((SubProcess)target).Content.Blank.With(scope.Locals) }, ((SubProcess)target).Content);
    }

    private Scope Filled(Scope scope, Container? container) => scope with
    {
        Joins = [.. scope.Joins.Select(join => Moved(join, container)).OfType<Join>()],
        Done = Moved(scope.Done, container),
    };

    private Join? Moved(Join join, Container? container)
    {
        var old = map.Old(join.Element);
        if (map.Required(old, container) is not { } target)
        {
            return null;
        }

        var counts = new int[Math.Max(1, target.Incoming.Length)];
        var consumed = new bool[counts.Length];
        for (var slot = 0; slot < join.Counts.Length; slot++)
        {
            var isTaken = !join.Consumed.IsEmpty && join.Consumed[slot];
            if (join.Counts[slot] == 0 && !isTaken)
            {
                continue;
            }

            var at = Slot(old, slot, target);
            if (at < 0)
            {
                map.Refuse(old.Id, "flow-gone", $"A token came to {old.Id} over {FlowId(old, slot)}, which the new drawing has not.");
                return null;
            }

            counts[at] += join.Counts[slot];
            consumed[at] |= isTaken;
        }

        return new(target.Index, [.. counts]) { Consumed = join.Consumed.IsEmpty ? [] : [.. consumed] };
    }

    /// <summary>By the flow's id, else by the only flow that comes from where its source went.</summary>
    private int Slot(Element old, int slot, Element target)
    {
        if (slot >= old.Incoming.Length)
        {
            return target.Incoming.Length == 0 ? 0 : -1;
        }

        var flow = old.Incoming[slot];
        var same = Array.FindIndex(target.Incoming, other => string.Equals(other.Id, flow.Id, StringComparison.Ordinal));
        var source = map.Find(flow.Source);
        var from = Array.FindAll(target.Incoming, other => other.Source == source);
        return same >= 0 ? same : from.Length == 1 ? from[0].TargetSlot : -1;
    }

    private static string FlowId(Element element, int slot) => slot < element.Incoming.Length ? $"the flow {element.Incoming[slot].Id}" : "no flow";

    private ImmutableArray<Undoable> Moved(ImmutableArray<Undoable> done, Container? container)
    {
        var moved = ImmutableArray.CreateBuilder<Undoable>(done.Length);
        foreach (var undoable in done.Where(undoable => !map.IsDropped(map.Old(undoable.Element))))
        {
            if (map.Required(map.Old(undoable.Element), container) is { } target)
            {
                moved.Add(undoable with { Element = target.Index, Inner = Moved(undoable.Inner, (target as SubProcess)?.Content) });
            }
        }

        return moved.ToImmutable();
    }

    private Wait? Moved(Wait wait)
    {
        var old = map.Old(wait.Element);
        if (map.IsDropped(old) && old is BoundaryEvent or StartEvent)
        {
            return null;
        }

        if (!_nodes.TryGet(wait.Parent, out var owner) || map.Required(old) is not { } target)
        {
            return null;
        }

        if (!BelongsTo(owner, target))
        {
            map.Refuse(old.Id, "scope-changed", $"{target.Id} of the new drawing does not belong to what waits for {old.Id}.");
            return null;
        }

        var was = ((ICatching)old).Catches;
        var now = ((ICatching)target).Catches;
        if (wait.Definition >= now.Count || now[wait.Definition].GetType() != was[wait.Definition].GetType()
            || (old as CatchEvent)?.AllNeeded != (target as CatchEvent)?.AllNeeded)
        {
            map.Refuse(old.Id, "event-changed", $"{target.Id} does not wait for the same kinds of events as {old.Id} does.");
            return null;
        }

        return wait with { Element = target.Index };
    }

    private bool BelongsTo(Node owner, Element target) => target switch
    {
        BoundaryEvent boundary => owner.Element >= 0 && boundary.AttachedTo == map.To.Elements[owner.Element],
        StartEvent start => start.Container.Owner is EventSubProcess sub && owner is Scope scope && sub.Container == ContainerOf(scope),
        _ => owner.Element == target.Index
            || (map.To.Elements[owner.Element] is EventBasedGateway gateway && Array.Exists(gateway.Outgoing, flow => flow.Target == target)),
    };

    /// <summary>The container of the new drawing in which a node has to stand; null where its surroundings could not move either.</summary>
    private Container? Inside(Node node) =>
        _nodes.TryGet(node.Parent, out var parent) && parent is Scope scope ? ContainerOf(scope) : null;

    private Container? ContainerOf(Scope moved) => moved.Kind switch
    {
        ScopeKind.Process => map.To.Root,
        ScopeKind.Loop => map.To.Elements[moved.Element].Container,
        _ => (map.To.Elements[moved.Element] as SubProcess)?.Content,
    };

    /// <summary>An activity that is at work repeats in the same way as before, or does not repeat as before.</summary>
    private bool KeepsLoop(Node node, Element target)
    {
        if (target is not Activity now || map.Old(node.Element) is not Activity was || node is Token { Phase: TokenPhase.Entering or TokenPhase.Leaving })
        {
            return true;
        }

        if (!string.Equals(was.Loop?.Shape, now.Loop?.Shape, StringComparison.Ordinal))
        {
            map.Refuse(was.Id, "loop-changed", $"{was.Id} is at work, and {now.Id} of the new drawing repeats in another way.");
            return false;
        }

        return true;
    }
}
