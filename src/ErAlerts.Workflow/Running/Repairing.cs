using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>What a person does about a stopped or misplaced token.</summary>
internal static class Repairing
{
    /// <summary>Tries again what an incident stopped.</summary>
    public static Step? Retry(Execution x, ProcessEvent.IncidentRetried e)
    {
        if (x.Find<Token>(e.Wait) is not { } token || token.Phase == TokenPhase.Active)
        {
            return new Step.Ignored("wait-gone", $"There is no incident under the number {e.Wait} any more.");
        }

        x.Emit(new Command.CloseIncident(token.Id));
        x.ElementOf(token).Retry(x, token);
        return null;
    }

    /// <summary>Sets variables as they are seen from a place.</summary>
    public static Step? Set(Execution x, ProcessEvent.VariablesSet e)
    {
        var place = e.Wait is { } wait ? x.Find<Node>(wait) : x.Find<Scope>(ProcessState.RootId);
        if (place is null)
        {
            return new Step.Ignored("wait-gone", $"Nothing waits under the number {e.Wait} any more.");
        }

        var scope = place is Scope ? place.Id : place is Wait { Parent: var owner } ? x.Find<Node>(owner)!.Parent : place.Parent;
        foreach (var (name, value) in e.Variables)
        {
            if (x.Find<Token>(place.Id) is { } token && token.Locals.ContainsKey(name))
            {
                x.Put(token with { Locals = token.Locals.With(name, value) });
            }
            else
            {
                x.Assign(scope, name, value);
            }
        }

        x.DataChanged = true;
        return null;
    }

    /// <summary>
    /// Takes a resting token away and lets it arrive at another element of the same container. An instance of a loop or multi-instance has no
    /// token of the flow of its own: the repeating activity's is moved, and all of its instances end.
    /// </summary>
    public static Step? Move(Execution x, ProcessEvent.TokenMoved e)
    {
        Node? node = x.Find<Token>(e.Wait) is { } token ? token : x.Find<Scope>(e.Wait);
        if (node is null || node.Element < 0)
        {
            return new Step.Ignored("wait-gone", $"No token rests under the number {e.Wait} any more.");
        }

        node = x.Find<Scope>(node.Parent) is { Kind: ScopeKind.Loop } body && body.Element == node.Element ? body : node;
        var target = x.Definition.Find(e.TargetElement);
        if (target is null || target.Container != x.ElementOf(node).Container || target is EventSubProcess or Activity { IsForCompensation: true }
            || x.Find<Scope>(node.Parent) is not { Kind: ScopeKind.Process or ScopeKind.SubProcess or ScopeKind.EventSubProcess } scope)
        {
            return new Step.Refused("bad-target", $"A token cannot be moved from {x.ElementOf(node).Id} to {e.TargetElement}: they are not of one container.");
        }

        x.Cancel(node);
        x.Enqueue(scope.Id, target);
        return null;
    }
}
