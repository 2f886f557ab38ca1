using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>parallelGateway (BPMN 10.6.4, 13.4.1): takes one token from every incoming flow and gives one to every outgoing flow.</summary>
public sealed class ParallelGateway : Element
{
    internal ParallelGateway(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ParallelGateway;

    internal override void Enter(Execution x, int scope, int slot)
    {
        if (Incoming.Length > 1 && !Joined(x, scope, slot))
        {
            return;
        }

        x.Trace(this);
        Leave(x, scope);
    }

    private bool Joined(Execution x, int scope, int slot)
    {
        var (join, isFull) = x.Arrive(scope, this, slot);
        if (!isFull)
        {
            return false;
        }

        x.Hold(scope, join with { Counts = [.. join.Counts.Select(count => count - 1)] });
        x.Grow(scope, 1 - Incoming.Length);
        return true;
    }
}
