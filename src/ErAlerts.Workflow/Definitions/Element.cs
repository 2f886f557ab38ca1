using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Definitions;

/// <summary>A flow node: something a token can reach. What it means stands in its own file under Elements.</summary>
public abstract class Element
{
    /// <summary>Takes over what every flow node has.</summary>
    private protected Element(BpmnElementReading reading)
    {
        Id = reading.Id;
        Name = reading.Name;
        Attributes = reading.Attributes;
        Container = reading.Container;
    }

    /// <summary>Position in <see cref="ProcessDefinition.Elements"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>The id in the file.</summary>
    public string Id { get; }

    /// <summary>The name drawn in the diagram.</summary>
    public string? Name { get; }

    /// <summary>Which element of BPMN.</summary>
    public abstract ElementKind Kind { get; }

    /// <summary>Attributes of our namespace.</summary>
    public ForeignAttributes Attributes { get; }

    /// <summary>The process or sub-process in which it stands.</summary>
    internal Container Container { get; }

    internal SequenceFlow[] Incoming { get; set; } = [];

    internal SequenceFlow[] Outgoing { get; set; } = [];

    /// <summary>It begins when its container begins if nothing leads to it (BPMN 13.2).</summary>
    internal virtual bool StartsAlone => Incoming.Length == 0;

    /// <summary>It begins a process instance by an event of its own (receive task, event-based gateway).</summary>
    internal virtual bool Instantiates => false;

    /// <summary>Elements to which a token here may get without a sequence flow: boundary events, the other end of a link.</summary>
    internal virtual IEnumerable<Element> Beyond => [];

    /// <summary>The expressions it evaluates.</summary>
    internal virtual IEnumerable<FeelExpression> Expressions => [];

    /// <summary>Names of variables that it sets or gives to its own expressions, as far as the file tells.</summary>
    internal virtual IEnumerable<string> Names => [];

    /// <summary>Resolves references to other elements, once all are read.</summary>
    internal virtual void Link(BpmnWiring wiring)
    {
    }

    /// <summary>A token arrives over the incoming flow numbered <paramref name="slot"/>, or over none (-1).</summary>
    internal abstract void Enter(Execution x, int scope, int slot);

    /// <summary>The element has done its part; the token goes on, by default over every outgoing flow.</summary>
    internal virtual void Leave(Execution x, int scope) => x.Take(scope, Outgoing);

    /// <summary>Does again what an incident stopped while <paramref name="token"/> was at work here.</summary>
    internal virtual void Retry(Execution x, Token token)
    {
        x.Remove(token);
        if (token.Phase == TokenPhase.Leaving)
        {
            Leave(x, token.Parent);
        }
        else
        {
            Enter(x, token.Parent, -1);
        }
    }

    /// <summary>What the host is told when a token at work here is cancelled; null when it knows of none.</summary>
    internal virtual Command? Withdrawal(Token token) => null;

    /// <summary>Begins to wait for the events it catches, on behalf of <paramref name="owner"/>. Null, or why it cannot.</summary>
    internal virtual string? Arm(Execution x, int owner, int scope, List<int> waits) => null;

    /// <summary>An awaited event occurred.</summary>
    internal virtual void Occurred(Execution x, Wait wait, Variables payload)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Id}";
}
