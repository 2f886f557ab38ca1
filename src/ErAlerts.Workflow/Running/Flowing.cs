using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>How tokens are made, moved and used up (BPMN 7.2.1, 13.2). Every scope knows how many live in it.</summary>
internal static class Flowing
{
    /// <summary>One token becomes <paramref name="quantity"/> on each of these flows; on none it is used up.</summary>
    public static void Take(this Execution x, int scope, IReadOnlyList<SequenceFlow> flows, int quantity = 1)
    {
        x.Grow(scope, (flows.Count * quantity) - 1);
        foreach (var flow in flows)
        {
            for (var i = 0; i < quantity && !x.Exhausted; i++)
            {
                x.Enqueue(scope, flow.Target, flow.TargetSlot);
            }
        }
    }

    /// <summary>A token is used up.</summary>
    public static void Consume(this Execution x, int scope) => x.Grow(scope, -1);

    /// <summary>Changes the number of tokens of a scope, which finishes when none is left.</summary>
    public static void Grow(this Execution x, int scopeId, int by)
    {
        if (by == 0 || x.Find<Scope>(scopeId) is not { } scope)
        {
            return;
        }

        scope = scope with { Live = scope.Live + by };
        x.Put(scope);
        if (scope.Live == 0)
        {
            Finish(x, scope);
        }
    }

    /// <summary>Sets a token before every element with which a container begins. An empty container finishes at once.</summary>
    public static void Begin(this Execution x, Scope scope, IReadOnlyList<Element> starts)
    {
        x.Put(scope with { Live = starts.Count });
        foreach (var start in starts)
        {
            x.Enqueue(scope.Id, start);
        }

        if (starts.Count == 0)
        {
            Finish(x, scope);
        }
    }

    /// <summary>A token of this scope was not swept away by what it has just caused.</summary>
    public static bool IsAlive(this Execution x, int scope) => x.Find<Scope>(scope) is { Interrupted: false };

    /// <summary>The container that a scope runs; null for the wrappers.</summary>
    public static Container? ContainerOf(this Execution x, Scope scope) => scope.Kind switch
    {
        ScopeKind.Process => x.Definition.Root,
        ScopeKind.SubProcess or ScopeKind.EventSubProcess => ((SubProcess)x.ElementOf(scope)).Content,
        _ => null,
    };

    private static void Finish(Execution x, Scope scope)
    {
        switch (scope.Kind)
        {
            case ScopeKind.Process:
                x.End(ProcessStatus.Completed);
                break;
            case ScopeKind.SubProcess or ScopeKind.EventSubProcess:
                ((SubProcess)x.ElementOf(scope)).Emptied(x, scope);
                break;
            case ScopeKind.Undo:
                x.UndoNext(scope);
                break;
        }
    }
}
