using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>subProcess (BPMN 10.3.5, 13.3.4): a scope of its own, complete when no token is left in it.</summary>
public class SubProcess : Activity
{
    internal SubProcess(BpmnElementReading reading)
        : base(reading) => Content = reading.Inner();

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.SubProcess;

    /// <summary>What stands in it.</summary>
    internal Container Content { get; }

    /// <summary>The event sub-process that undoes it after its completion; null when there is none.</summary>
    internal EventSubProcess? CompensatedInside =>
        Array.Find(Content.EventSubProcesses, inner => inner.Trigger?.Definitions is [CompensateEventDefinition]);

    internal override void Perform(Execution x, Token token)
    {
        var scope = new Scope(token.Id, token.Parent, Index, ScopeKind.SubProcess)
        {
            Locals = Content.Blank.With(token.Locals),
            Waits = token.Waits,
        };
        x.Put(scope);
        if (x.Arm(scope, scope.Id, Content.EventSubProcesses.Select(inner => inner.Trigger).OfType<StartEvent>()) is { } problem)
        {
            x.CancelWaits(x.WaitsOf(scope));
            x.Stop(token with { Waits = [] }, TokenPhase.Entering, "event-not-awaited", problem);
            return;
        }

        Open(x, x.Find<Scope>(scope.Id)!);
    }

    /// <summary>Sets the first tokens.</summary>
    internal virtual void Open(Execution x, Scope scope) => x.Begin(scope, Content.Starts);

    /// <summary>No token is left in it.</summary>
    internal virtual void Emptied(Execution x, Scope scope)
    {
        var kept = Outputs.Keep(x, scope.Parent, scope.Locals, Variables.Empty, Loop?.Output);
        x.CancelWaits(scope.Waits);
        x.Remove(scope);
        x.Trace(this);
        Done(x, scope.Parent, kept, scope.Done, scope.Terminated);
    }
}
