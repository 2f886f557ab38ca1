using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>exclusiveGateway (BPMN 10.6.2, 13.4.2): every token passes on its own, over the first flow whose condition is true, else the default.</summary>
public sealed class ExclusiveGateway : Element
{
    internal ExclusiveGateway(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ExclusiveGateway;

    internal override void Enter(Execution x, int scope, int slot) => Leave(x, scope);

    internal override void Leave(Execution x, int scope)
    {
        var chosen = Choose(x, scope);
        if (chosen is null && Outgoing.Length > 0)
        {
            x.Stop(scope, this, TokenPhase.Leaving, "no-flow-chosen", $"No condition of the flows out of {Id} is true and it has no default flow.");
            return;
        }

        x.Trace(this);
        x.Take(scope, chosen is null ? [] : [chosen]);
    }

    private SequenceFlow? Choose(Execution x, int scope) =>
        Array.Find(Outgoing, flow => !flow.IsDefault && flow.Condition is not null && x.Holds(flow.Condition, scope))
        ?? Array.Find(Outgoing, flow => !flow.IsDefault && flow.Condition is null)
        ?? Array.Find(Outgoing, flow => flow.IsDefault);
}
