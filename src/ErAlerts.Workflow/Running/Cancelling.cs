using System.Collections.Immutable;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>How running things are withdrawn. None of this completes anything, so nothing of it appears in the trace.</summary>
internal static class Cancelling
{
    /// <summary>Withdraws an activity and all inside it. The token that was in it is left to the caller, counted as before.</summary>
    public static void Cancel(this Execution x, Node owner)
    {
        if (owner is Scope scope)
        {
            x.CancelInside(scope);
            x.CancelWaits(scope.Waits);
        }
        else if (owner is Token token)
        {
            x.CancelToken(token);
        }

        x.Remove(owner);
    }

    /// <summary>Withdraws everything inside a scope and leaves the scope itself, with its waits, standing empty.</summary>
    public static void CancelInside(this Execution x, Scope scope)
    {
        var inside = new HashSet<int> { scope.Id };
        foreach (var node in x.Since(scope.Id))
        {
            if (node is Wait || !inside.Contains(node.Parent))
            {
                continue;
            }

            inside.Add(node.Id);
            if (node is Scope inner)
            {
                x.CancelWaits(inner.Waits);
            }
            else if (node is Token token)
            {
                x.CancelToken(token);
            }

            x.Remove(node);
        }

        x.Put(scope with { Live = 0, Joins = [] });
        x.Forget(inside);
        x.Pending.Forget(inside);
    }

    /// <summary>Stops waiting for these events.</summary>
    public static void CancelWaits(this Execution x, ImmutableArray<int> waits)
    {
        foreach (var id in waits)
        {
            if (x.Find<Wait>(id) is { } wait)
            {
                x.CancelWait(wait);
            }
        }
    }

    /// <summary>Stops waiting for one event.</summary>
    public static void CancelWait(this Execution x, Wait wait)
    {
        x.Remove(wait);
        if (!wait.Seen && ((ICatching)x.ElementOf(wait)).Catches[wait.Definition].Withdrawal(wait) is { } command)
        {
            x.Emit(command);
        }
    }

    private static void CancelToken(this Execution x, Token token)
    {
        x.CancelWaits(token.Waits);
        if (token.Phase != TokenPhase.Active)
        {
            x.Emit(new Command.CloseIncident(token.Id));
        }
        else if (x.ElementOf(token).Withdrawal(token) is { } command)
        {
            x.Emit(command);
        }
    }
}
