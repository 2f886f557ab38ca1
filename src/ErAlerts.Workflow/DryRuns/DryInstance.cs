using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>One process instance of a dry run.</summary>
internal sealed class DryInstance(ProcessDefinition definition, DryInstance? caller, int callerWait)
{
    public ProcessDefinition Definition { get; } = definition;

    /// <summary>Who called it; null for one that was started by itself or by a message.</summary>
    public DryInstance? Caller { get; } = caller;

    public int CallerWait { get; } = callerWait;

    /// <summary>How many calls led here.</summary>
    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    public ProcessState? State { get; set; }

    public bool IsRunning => State is { Status: ProcessStatus.Running };

    public bool HasIncident => IsRunning && State!.Nodes.OfType<Token>().Any(token => token.Phase != TokenPhase.Active);

    /// <summary>The oldest token at work at that element.</summary>
    public Token? TokenAt(string elementId) => IsRunning
        ? State!.Nodes.OfType<Token>().FirstOrDefault(token =>
            token.Phase == TokenPhase.Active && string.Equals(Definition.Elements[token.Element].Id, elementId, StringComparison.Ordinal))
        : null;

    /// <summary>The oldest wait for a message, by the element that waits for it.</summary>
    public Wait? MessageWaitAt(string elementId, string? correlation = null) => IsRunning
        ? State!.Nodes.OfType<Wait>().FirstOrDefault(wait => !wait.Seen
            && (correlation is null || wait.Correlation is null || string.Equals(wait.Correlation, correlation, StringComparison.Ordinal)) && string.Equals(Definition.Elements[wait.Element].Id, elementId, StringComparison.Ordinal)
            && Definition.DefinitionOf(wait) is Elements.MessageEventDefinition)
        : null;

    /// <summary>It runs, was begun by another event of a parallel event-based gateway and waits for this one.</summary>
    public bool AwaitsStart(string elementId) => State!.Nodes.OfType<Wait>().Any(wait => !wait.Seen && string.Equals(Definition.Elements[wait.Element].Id, elementId, StringComparison.Ordinal));

    /// <summary>Ids of the elements at which its tokens wait while it runs.</summary>
    public IEnumerable<string> WaitingAt() => State!.Waiting
        .Where(waiting => waiting.For != WaitingFor.Event).Select(waiting => waiting.ElementId).Concat(AwaitingChoice());

    /// <summary>Ad-hoc sub-processes in which nothing is at work until somebody chooses.</summary>
    private IEnumerable<string> AwaitingChoice() => State!.Nodes.OfType<Scope>()
        .Where(scope => scope is { Live: 0, Kind: ScopeKind.SubProcess } && Definition.Elements[scope.Element] is Elements.AdHocSubProcess)
        .Select(scope => Definition.Elements[scope.Element].Id);
}
