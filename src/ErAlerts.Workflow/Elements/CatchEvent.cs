using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>What start, intermediate catching and boundary events have in common: they wait, for any or for all of their definitions.</summary>
public abstract class CatchEvent : Element, ICatching
{
    private readonly DataOutputs _outputs;

    private protected CatchEvent(BpmnElementReading reading)
        : base(reading)
    {
        Definitions = BpmnEvents.Read(reading);
        AllNeeded = reading.Flag("parallelMultiple") && Definitions.Count > 1;
        _outputs = DataOutputs.Read(reading);
    }

    /// <summary>What it catches; none for a none event.</summary>
    public IReadOnlyList<EventDefinition> Definitions { get; }

    IReadOnlyList<EventDefinition> ICatching.Catches => Definitions;

    /// <summary>Parallel multiple: every definition must have occurred.</summary>
    internal bool AllNeeded { get; }

    internal override IEnumerable<FeelExpression> Expressions => Definitions.SelectMany(caught => caught.Expressions).Concat(_outputs.Expressions);

    internal override IEnumerable<string> Names => _outputs.Names;

    internal override void Link(BpmnWiring wiring)
    {
        foreach (var definition in Definitions)
        {
            definition.Link(wiring, this);
        }
    }

    internal override string? Arm(Execution x, int owner, int scope, List<int> waits)
    {
        for (var i = 0; i < Definitions.Count; i++)
        {
            if (!Definitions[i].IsAwaited)
            {
                continue;
            }

            var wait = new Wait(x.NextId(), owner, Index, i);
            x.Put(wait);
            waits.Add(wait.Id);
            if (Definitions[i].Arm(x, wait, scope) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    internal override void Occurred(Execution x, Wait wait, Variables payload)
    {
        var owner = x.Find<Node>(wait.Parent)!;
        var scope = ScopeOf(owner);
        if (AllNeeded && !AllSeen(x, owner, wait))
        {
            x.Put(wait with { Seen = true });
            _outputs.Receive(x, scope, payload);
            return;
        }

        _outputs.Receive(x, scope, payload);
        Triggered(x, owner, wait);
    }

    /// <summary>Everything needed has occurred.</summary>
    internal abstract void Triggered(Execution x, Node owner, Wait? wait);

    /// <summary>An error or escalation climbed to here.</summary>
    internal void Caught(Execution x, Node owner, Variables payload)
    {
        _outputs.Receive(x, ScopeOf(owner), payload);
        Triggered(x, owner, null);
    }

    /// <summary>The scope into which the event's token goes.</summary>
    private protected abstract int ScopeOf(Node owner);

    private bool AllSeen(Execution x, Node owner, Wait last) =>
        x.WaitsOf(owner).All(id => id == last.Id || x.Find<Wait>(id) is not { } other || other.Element != Index || other.Seen);
}
