namespace ErAlerts.Workflow.Running;

/// <summary>A place where a process waits, for those who show it or compare it with their own lists.</summary>
/// <param name="Wait">Number that events and commands name it by; 0 for a join.</param>
/// <param name="ElementId">The waiting element.</param>
/// <param name="For">What is awaited.</param>
public sealed record Waiting(int Wait, string ElementId, WaitingFor For)
{
    internal static IEnumerable<Waiting> In(ProcessState state)
    {
        var definition = state.Definition;
        foreach (var node in state.Nodes)
        {
            if (node is Token token)
            {
                var stopped = token.Phase != TokenPhase.Active;
                yield return new(token.Id, definition.Elements[token.Element].Id, stopped ? WaitingFor.Incident : WaitingFor.Work);
            }
            else if (node is Wait wait)
            {
                yield return new(wait.Id, definition.Elements[wait.Element].Id, WaitingFor.Event);
            }
            else if (node is Scope scope)
            {
                // As they are stored, so that a state tells the same before and after.
                foreach (var join in scope.Joins.OrderBy(join => join.Element))
                {
                    yield return new(0, definition.Elements[join.Element].Id, WaitingFor.OtherTokens);
                }
            }
        }
    }
}

/// <summary>What a waiting place waits for.</summary>
public enum WaitingFor
{
    /// <summary>A person, a service, a called process, or the event that its own waits name.</summary>
    Work,

    /// <summary>A timer, message, signal or condition.</summary>
    Event,

    /// <summary>Other tokens, before a gateway.</summary>
    OtherTokens,

    /// <summary>Somebody who resolves its incident.</summary>
    Incident,
}
