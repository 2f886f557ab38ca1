using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Migrating;

/// <summary>
/// Brings what is awaited in line with the new drawing: lets go of what the plan drops, asks anew where the name or the timer changed,
/// begins to wait for events that only the new drawing has, and opens joins for which the tokens now suffice.
/// </summary>
internal sealed class Rearming(Execution x, ElementMap map, ProcessState old)
{
    private readonly List<(int Owner, int Scope, Element Element)> _anew = [];

    public void Run()
    {
        foreach (var node in old.Nodes)
        {
            if (node is Wait wait)
            {
                Renew(wait);
            }
            else
            {
                Relabel(node, map.Old);
            }
        }

        foreach (var node in old.Nodes.Where(node => node is not Wait).ToList())
        {
            Await(node);
        }

        ArmAnew();
        foreach (var scope in x.Since(0).OfType<Scope>())
        {
            foreach (var join in scope.Joins)
            {
                ArriveAgain(scope.Id, join);
            }
        }
    }

    private void Renew(Wait was)
    {
        if (x.Find<Wait>(was.Id) is not { } wait)
        {
            Forget(was);
            return;
        }

        if (!map.MustRearm(was, x.ElementOf(wait)))
        {
            Relabel(was, map.Old);
            return;
        }

        var again = wait with { Id = x.NextId(), Left = null, Correlation = null };
        Replace(wait, again.Id);
        x.Remove(wait);
        x.Put(again);
        Withdraw(was);
        var scope = Conditions.ScopeOf(x, again);
        var definition = x.DefinitionOf(again);
        x.FiredBefore = map.Plan.FiredBefore.GetValueOrDefault(was.Id);
        var problem = definition is TimerEventDefinition timer && map.Plan.CountedFrom.TryGetValue(was.Id, out var from)
            ? timer.Arm(x, again, scope, from.ToUniversalTime())
            : definition.Arm(x, again, scope);
        x.FiredBefore = 0;
        if (problem is not null)
        {
            map.Refuse(map.Old(was.Element).Id, "event-not-awaited", problem);
        }
    }

    /// <summary>The plan lets go of it.</summary>
    private void Forget(Wait was)
    {
        Replace(was, null);
        Withdraw(was);
    }

    private void Withdraw(Wait was)
    {
        if (!was.Seen && old.Definition.DefinitionOf(was).Withdrawal(was) is { } command)
        {
            x.Emit(command);
        }
    }

    private void Replace(Wait was, int? by)
    {
        switch (x.Find<Node>(was.Parent))
        {
            case Token token:
                x.Put(token with { Waits = Replaced(token.Waits, was.Id, by) });
                break;
            case Scope scope:
                x.Put(scope with { Waits = Replaced(scope.Waits, was.Id, by) });
                break;
        }
    }

    private static ImmutableArray<int> Replaced(ImmutableArray<int> waits, int old, int? by) =>
        by is { } id ? waits.Remove(old).Add(id) : waits.Remove(old);

    private void Relabel(Node was, Func<int, Element> oldElement)
    {
        if (was.Element < 0 || x.Find<Node>(was.Id) is not { } now || now is Scope { Kind: not ScopeKind.SubProcess })
        {
            return;
        }

        var (before, after) = (oldElement(was.Element), x.ElementOf(now));
        if (!string.Equals(before.Id, after.Id, StringComparison.Ordinal) || !string.Equals(before.Name, after.Name, StringComparison.Ordinal)
            || !before.Attributes.SequenceEqual(after.Attributes))
        {
            x.Emit(new Command.Relabel(now.Id, after.Id, after.Name, after.Attributes));
        }
    }

    /// <summary>Waits for the events that an element at work has only in the new drawing.</summary>
    private void Await(Node was)
    {
        switch (x.Find<Node>(was.Id))
        {
            case Token { Phase: TokenPhase.Active or TokenPhase.Failed } token:
                Await(token, token.Parent, x.ElementOf(token), map.Old(was.Element));
                break;
            case Scope { Kind: ScopeKind.Loop or ScopeKind.SubProcess } scope:
                Await(scope, scope.Parent, x.ElementOf(scope), map.Old(was.Element));
                Await(scope);
                break;
            case Scope { Kind: ScopeKind.Process or ScopeKind.EventSubProcess } scope:
                Await(scope);
                break;
        }
    }

    private void Await(Node owner, int scope, Element now, Element was)
    {
        if (now is EventBasedGateway)
        {
            Await(owner, scope, [.. now.Outgoing.Select(flow => flow.Target)], was.Outgoing.Select(flow => flow.Target));
        }
        else if (now is Activity activity && x.Find<Scope>(scope) is not { Kind: ScopeKind.Loop })
        {
            Await(owner, scope, activity.Boundaries, ((Activity)was).Boundaries);
        }
    }

    private void Await(Scope scope)
    {
        if (!scope.Interrupted && x.ContainerOf(scope) is { EventSubProcesses.Length: > 0 } container)
        {
            var before = map.OldContainer(container)?.EventSubProcesses ?? [];
            Await(scope, scope.Id, [.. container.EventSubProcesses.Select(sub => sub.Trigger).OfType<StartEvent>()], before.Select(sub => sub.Trigger).OfType<StartEvent>());
        }
    }

    /// <summary>What an old element leads to is awaited already, or has occurred once for all.</summary>
    private void Await(Node owner, int scope, IReadOnlyList<Element> now, IEnumerable<Element> before)
    {
        var known = before.Select(map.Find).ToHashSet();
        _anew.AddRange(now.Where(element => !known.Contains(element)).Select(element => (owner.Id, scope, element)));
    }

    private void ArmAnew()
    {
        var left = _anew.GroupBy(entry => entry.Element).ToDictionary(entries => entries.Key, entries => entries.Count());
        foreach (var (owner, scope, element) in _anew)
        {
            var (isOver, from) = Before(element, left[element]);
            x.CountFrom = from;
            x.FiredBefore = map.Plan.AwaitedFired.TryGetValue(element.Id, out var fired) && from is not null ? fired[^left[element]] : 0;
            left[element]--;
            if (!isOver && x.Arm(x.Find<Node>(owner)!, scope, [element]) is { } problem)
            {
                map.Refuse(element.Id, "event-not-awaited", problem);
            }

            (x.CountFrom, x.FiredBefore) = (null, 0);
        }
    }

    /// <summary>What became of the timer that was awaited before, of as many as are still to come; only where one timer is all that the element awaits.</summary>
    private (bool IsOver, DateTimeOffset? From) Before(Element element, int left) =>
        element is ICatching { Catches: [TimerEventDefinition] } && map.Plan.AwaitedFrom.TryGetValue(element.Id, out var instants) && instants.Length >= left
            ? (instants[^left] is null, instants[^left]?.ToUniversalTime())
            : (false, null);

    private void ArriveAgain(int scope, Join join)
    {
        var element = x.Definition.Elements[join.Element];
        if (element is ParallelGateway or Activity)
        {
            var slot = join.Counts.IndexOf(join.Counts.First(count => count > 0));
            x.Hold(scope, join with { Counts = join.Counts.SetItem(slot, join.Counts[slot] - 1) });
            x.Enqueue(scope, element, slot);
        }
    }
}
