using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>What end and intermediate throwing events have in common: they throw all of their definitions, in order.</summary>
public abstract class ThrowEvent : Element
{
    private protected ThrowEvent(BpmnElementReading reading)
        : base(reading)
    {
        Definitions = BpmnEvents.Read(reading);
        Inputs = DataInputs.Read(reading);
    }

    /// <summary>What it throws; none for a none event.</summary>
    public IReadOnlyList<EventDefinition> Definitions { get; }

    /// <summary>Data that go with what is thrown.</summary>
    internal DataInputs Inputs { get; }

    internal override IEnumerable<FeelExpression> Expressions => Definitions.SelectMany(thrown => thrown.Expressions).Concat(Inputs.Expressions);

    internal override IEnumerable<string> Names => Inputs.Names;

    internal override void Link(BpmnWiring wiring)
    {
        foreach (var definition in Definitions)
        {
            definition.Link(wiring, this);
        }
    }

    internal override void Enter(Execution x, int scope, int slot)
    {
        x.Trace(this);
        if (Definitions.Any(definition => definition.IsPublished))
        {
            x.EnqueueThrow(scope, this);
        }
        else
        {
            Throw(x, scope);
        }
    }

    internal void Throw(Execution x, int scope)
    {
        var payload = Inputs.Gather(x, scope);
        foreach (var definition in Definitions)
        {
            if (!definition.Throw(x, scope, this, payload))
            {
                return;
            }
        }

        Leave(x, scope);
    }
}
