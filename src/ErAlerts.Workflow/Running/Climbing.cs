using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>
/// Errors and escalations climb from where they are thrown: event sub-processes of the scope, then the boundary of the activity
/// that the scope is, then the next scope outward (BPMN 10.5.6, 13.5.6). A catcher that names the code goes before one that catches all.
/// </summary>
internal static class Climbing
{
    /// <summary>Thrown in a scope. False when nothing in the process catches it.</summary>
    public static bool ThrowError(this Execution x, int scope, string code, Variables payload) =>
        x.Find<Scope>(scope) is { } inside && Climb(x, inside, atBoundary: false, new(Thrown.Error, code, payload));

    /// <summary>A task failed: its own boundary comes first.</summary>
    public static bool FailWithError(this Execution x, Token token, string code, Variables payload) =>
        Climb(x, token, atBoundary: true, new(Thrown.Error, code, payload));

    /// <summary>Thrown in a scope. False when nothing in the process catches it.</summary>
    public static bool ThrowEscalation(this Execution x, int scope, string code, Variables payload) =>
        x.Find<Scope>(scope) is { } inside && Climb(x, inside, atBoundary: false, new(Thrown.Escalation, code, payload));

    /// <summary>A called process escalated: the boundary of the calling activity comes first.</summary>
    public static bool Escalate(this Execution x, Token token, string code, Variables payload) =>
        Climb(x, token, atBoundary: true, new(Thrown.Escalation, code, payload));

    private static bool Climb(Execution x, Node at, bool atBoundary, Thrown thrown)
    {
        for (Node? node = at; node is not null; node = x.Find<Scope>(node.Parent), atBoundary = false)
        {
            if (atBoundary && AtBoundary(x, node, thrown))
            {
                return true;
            }

            if (node is Scope scope && (InEventSubProcess(x, scope, thrown) || AtBoundary(x, scope, thrown)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool InEventSubProcess(Execution x, Scope scope, Thrown thrown)
    {
        if (scope.Interrupted || x.ContainerOf(scope) is not { EventSubProcesses.Length: > 0 } container)
        {
            return false;
        }

        var start = Best(container.EventSubProcesses.Select(sub => sub.Trigger).OfType<StartEvent>(), thrown);
        start?.Caught(x, scope, thrown.Payload);
        return start is not null;
    }

    private static bool AtBoundary(Execution x, Node node, Thrown thrown)
    {
        if (node.Element < 0 || x.ElementOf(node) is not Activity { Boundaries.Count: > 0 } activity
            || (x.Find<Scope>(node.Parent) is { Kind: ScopeKind.Loop } body && body.Element == node.Element))
        {
            return false;
        }

        var boundary = Best(activity.Boundaries, thrown);
        boundary?.Caught(x, node, thrown.Payload);
        return boundary is not null;
    }

    private static T? Best<T>(IEnumerable<T> catching, Thrown thrown)
        where T : CatchEvent
    {
        T? all = null;
        foreach (var element in catching)
        {
            foreach (var definition in element.Definitions)
            {
                if (thrown.IsNamedBy(definition))
                {
                    return element;
                }

                all ??= thrown.IsAllCaughtBy(definition) ? element : null;
            }
        }

        return all;
    }
}

/// <summary>An error or an escalation on its way.</summary>
internal sealed record Thrown(bool IsError, string Code, Variables Payload)
{
    public const bool Error = true;
    public const bool Escalation = false;

    public bool IsNamedBy(EventDefinition definition) => CodeOf(definition) is { } code && string.Equals(code, Code, StringComparison.Ordinal);

    public bool IsAllCaughtBy(EventDefinition definition) => IsError
        ? definition is ErrorEventDefinition { Code: null }
        : definition is EscalationEventDefinition { Code: null };

    private string? CodeOf(EventDefinition definition) => IsError
        ? (definition as ErrorEventDefinition)?.Code
        : (definition as EscalationEventDefinition)?.Code;
}
