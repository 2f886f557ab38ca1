using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// subProcess triggered by an event (BPMN 10.3.5, 13.5.4): runs inside its scope when its start event occurs, instead of what goes
/// on there or beside it.
/// </summary>
public sealed class EventSubProcess : SubProcess
{
    internal EventSubProcess(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.EventSubProcess;

    internal override bool StartsAlone => false;

    /// <summary>Its one start event.</summary>
    internal StartEvent? Trigger => Content.Elements.OfType<StartEvent>().FirstOrDefault();

    internal void Occur(Execution x, Scope owner, StartEvent start, Wait? wait)
    {
        if (start.IsInterrupting)
        {
            if (wait is not null)
            {
                x.Put(wait with { Seen = true });
            }

            Interrupt(x, owner);
        }
        else
        {
            if (wait is not null)
            {
                x.Renew(owner, start, wait, owner.Id);
            }

            x.Grow(owner.Id, 1);
        }

        Run(x, owner.Id, start);
    }

    /// <summary>Runs it inside a scope that counts its token already.</summary>
    internal void Run(Execution x, int owner, StartEvent start)
    {
        var scope = new Scope(x.NextId(), owner, Index, ScopeKind.EventSubProcess) { Locals = Content.Blank };
        x.Put(scope);
        if (x.Arm(scope, scope.Id, Content.EventSubProcesses.Select(inner => inner.Trigger).OfType<StartEvent>()) is { } problem)
        {
            x.CancelWaits(x.WaitsOf(scope));
            x.Remove(scope);
            x.Stop(owner, this, TokenPhase.Entering, "event-not-awaited", problem);
            return;
        }

        x.Begin(x.Find<Scope>(scope.Id)!, [start]);
    }

    internal override void Enter(Execution x, int scope, int slot) => Run(x, scope, Trigger!);

    internal override void Retry(Execution x, Token token)
    {
        x.Remove(token);
        Run(x, token.Parent, Trigger!);
    }

    internal override void Emptied(Execution x, Scope scope)
    {
        x.CancelWaits(scope.Waits);
        x.Remove(scope);
        x.Trace(this);
        x.Consume(scope.Parent);
    }

    /// <summary>Everything else in the scope ends and no further event sub-process of it may start.</summary>
    private static void Interrupt(Execution x, Scope owner)
    {
        x.CancelInside(x.Find<Scope>(owner.Id)!);
        var scope = x.Find<Scope>(owner.Id)!;
        foreach (var id in scope.Waits)
        {
            if (x.Find<Wait>(id) is { } other && x.ElementOf(other) is StartEvent)
            {
                x.CancelWait(other);
            }
        }

        x.Put(scope with { Interrupted = true, Live = 1, Waits = scope.Waits.RemoveAll(id => x.Find<Wait>(id) is null) });
    }
}
