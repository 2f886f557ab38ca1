using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// inclusiveGateway (BPMN 10.6.3, 13.4.3): opens when no token elsewhere can still come to an incoming flow that has none; then every
/// flow whose condition is true is taken, else the default.
/// </summary>
public sealed class InclusiveGateway : Element, IPendingGateway
{
    internal InclusiveGateway(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.InclusiveGateway;

    internal override void Enter(Execution x, int scope, int slot)
    {
        if (Incoming.Length <= 1)
        {
            Leave(x, scope);
            return;
        }

        x.Arrive(scope, this, slot);
        x.Watch(scope, this);
    }

    bool IPendingGateway.TryOpen(Execution x, int scope)
    {
        var join = x.JoinAt(scope, this);
        var filled = join.Counts.Select(count => count > 0).ToArray();
        if (x.IsAwaited(scope, this, filled))
        {
            return false;
        }

        var rest = join with { Counts = [.. join.Counts.Select(count => Math.Max(0, count - 1))] };
        x.Hold(scope, rest);
        x.Grow(scope, 1 - filled.Count(full => full));
        if (rest.Counts.All(count => count == 0))
        {
            x.Pending.Remove(new(scope, Index));
        }

        Leave(x, scope);
        return true;
    }

    internal override void Leave(Execution x, int scope)
    {
        if (ConditionalFlows.Choose(x, scope, Outgoing) is { Count: > 0 } chosen)
        {
            x.Trace(this);
            x.Take(scope, chosen);
        }
        else if (Outgoing.Length == 0)
        {
            x.Trace(this);
            x.Consume(scope);
        }
        else
        {
            x.Stop(scope, this, TokenPhase.Leaving, "no-flow-chosen", $"No condition of the flows out of {Id} is true and it has no default flow.");
        }
    }
}
