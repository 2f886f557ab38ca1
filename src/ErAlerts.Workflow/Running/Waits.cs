using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>Waiting for events on behalf of a token or a scope.</summary>
internal static class Waits
{
    public static ImmutableArray<int> WaitsOf(this Execution x, Node owner) => x.Find<Node>(owner.Id) switch
    {
        Token token => token.Waits,
        Scope scope => scope.Waits,
        _ => [],
    };

    /// <summary>
    /// Waits for the events of these elements, in the data of <paramref name="scope"/>. Null, or why one cannot be awaited:
    /// then those begun already are still held by the owner, to be let go with it.
    /// </summary>
    public static string? Arm(this Execution x, Node owner, int scope, IEnumerable<Element> catching)
    {
        var waits = new List<int>();
        string? problem = null;
        foreach (var element in catching)
        {
            problem = element.Arm(x, owner.Id, scope, waits);
            if (problem is not null)
            {
                break;
            }
        }

        if (waits.Count > 0)
        {
            x.Put(WithWaits(owner, [.. x.WaitsOf(owner), .. waits]));
        }

        return problem;
    }

    /// <summary>After a non-interrupting event: waits for its next occurrence, if it has one.</summary>
    public static void Renew(this Execution x, Node owner, CatchEvent element, Wait occurred, int scope)
    {
        if (!element.AllNeeded)
        {
            Renew(x, owner, element.Definitions[occurred.Definition], occurred, scope);
            return;
        }

        foreach (var id in x.WaitsOf(owner))
        {
            if (x.Find<Wait>(id) is { } wait && wait.Element == element.Index)
            {
                Renew(x, owner, element.Definitions[wait.Definition], wait, scope);
            }
        }
    }

    private static void Renew(Execution x, Node owner, EventDefinition definition, Wait occurred, int scope)
    {
        var next = definition.Again(x, occurred with { Seen = false }, scope);
        if (next?.Id == occurred.Id)
        {
            x.Put(next);
            return;
        }

        x.Remove(occurred);
        Replace(x, x.Find<Node>(owner.Id)!, occurred.Id, next);
    }

    private static void Replace(Execution x, Node owner, int old, Wait? next)
    {
        var waits = x.WaitsOf(owner).Remove(old);
        x.Put(WithWaits(owner, next is null ? waits : waits.Add(next.Id)));
        if (next is not null)
        {
            x.Put(next);
        }
    }

    private static Node WithWaits(Node owner, ImmutableArray<int> waits) => owner switch
    {
        Token token => token with { Waits = waits },
        Scope scope => scope with { Waits = waits },
        _ => owner,
    };
}
