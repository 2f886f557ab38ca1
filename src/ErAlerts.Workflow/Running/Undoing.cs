using System.Collections.Immutable;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>Compensation (BPMN 10.7, 13.5.5): remembers what was completed, and undoes it last first, each with its own data of that time.</summary>
internal static class Undoing
{
    /// <summary>A completed activity can be undone from now on, if the model says how.</summary>
    public static void Remember(this Execution x, int scopeId, Activity activity, Variables locals, ImmutableArray<Undoable> inner)
    {
        var canBeUndone = activity.CompensatedBy is not null || inner.Length > 0 || activity is SubProcess { CompensatedInside: not null };
        if (canBeUndone && x.Find<Scope>(scopeId) is { Kind: not ScopeKind.Undo } scope)
        {
            x.Work(scope.Done.Length / 8);
            x.Put(scope with { Done = scope.Done.Add(new(activity.Index, locals, inner)) });
        }
    }

    /// <summary>What was completed inside a loop becomes the enclosing scope's.</summary>
    public static void Inherit(this Execution x, int scopeId, ImmutableArray<Undoable> done)
    {
        if (done.Length > 0 && x.Find<Scope>(scopeId) is { Kind: not ScopeKind.Undo } scope)
        {
            x.Put(scope with { Done = scope.Done.AddRange(done) });
        }
    }

    /// <summary>
    /// Undoes one activity, or all of the scope. True when the thrower's token goes on at once: nothing to undo, or it does not wait.
    /// </summary>
    public static bool Undo(this Execution x, int scope, Activity? activity, ThrowEvent? waiting)
    {
        var chosen = Withdraw(x, scope, activity);
        if (chosen.IsEmpty)
        {
            return true;
        }

        if (waiting is null)
        {
            x.Grow(scope, 1);
        }

        Begin(x, scope, Variables.Empty, new UndoState(waiting?.Index ?? -1, chosen));
        return waiting is null;
    }

    /// <summary>Undoes all of a transaction, which goes on when that is done.</summary>
    public static void UndoAll(this Execution x, int scopeId, int transaction)
    {
        var scope = x.Find<Scope>(scopeId)!;
        x.Put(scope with { Done = [] });
        Begin(x, scopeId, Variables.Empty, new UndoState(transaction, scope.Done));
    }

    /// <summary>Undoes what comes next, or ends the compensation.</summary>
    public static void UndoNext(this Execution x, Scope undo)
    {
        while (!undo.Undo!.Left.IsEmpty)
        {
            var next = undo.Undo.Left[^1];
            var activity = (Activity)x.Definition.Elements[next.Element];
            undo = undo with { Locals = next.Locals, Done = next.Inner, Live = 1, Undo = undo.Undo with { Left = undo.Undo.Left.RemoveAt(undo.Undo.Left.Length - 1) } };
            x.Put(undo);
            if (activity.CompensatedBy is { } handler)
            {
                x.Enqueue(undo.Id, handler);
                return;
            }

            if (activity is SubProcess { CompensatedInside: { } inside })
            {
                x.Enqueue(undo.Id, inside);
                return;
            }

            if (!next.Inner.IsEmpty)
            {
                Begin(x, undo.Id, next.Locals, new UndoState(-1, next.Inner));
                return;
            }
        }

        End(x, undo);
    }

    private static void Begin(Execution x, int parent, Variables locals, UndoState state)
    {
        var undo = new Scope(x.NextId(), parent, -1, ScopeKind.Undo) { Locals = locals, Undo = state };
        x.Put(undo);
        x.UndoNext(undo);
    }

    private static void End(Execution x, Scope undo)
    {
        x.Remove(undo);
        switch (undo.Undo!.Thrower)
        {
            case < 0:
                x.Consume(undo.Parent);
                break;
            case var index when x.Definition.Elements[index] is Transaction transaction:
                transaction.Cancelled(x, x.Find<Scope>(undo.Parent)!);
                break;
            case var index:
                x.Definition.Elements[index].Leave(x, undo.Parent);
                break;
        }
    }

    /// <summary>Takes out of the nearest scope that has any: an event sub-process undoes what its surroundings did.</summary>
    private static ImmutableArray<Undoable> Withdraw(Execution x, int scopeId, Activity? activity)
    {
        for (var scope = x.Find<Scope>(scopeId); scope is not null; scope = x.Find<Scope>(scope.Parent))
        {
            var chosen = activity is null ? scope.Done : [.. scope.Done.Where(done => done.Element == activity.Index)];
            if (chosen.Length > 0)
            {
                x.Put(scope with { Done = activity is null ? [] : scope.Done.RemoveAll(done => done.Element == activity.Index) });
                return chosen;
            }

            if (activity is null && scope.Kind is not (ScopeKind.EventSubProcess or ScopeKind.Loop))
            {
                break;
            }
        }

        return [];
    }
}
