using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// eventBasedGateway (BPMN 10.6.6, 13.4.4): the first of the events behind it decides. Instantiating, it begins a process: by the first
/// event, or, parallel, by the first while the others are still awaited.
/// </summary>
public sealed class EventBasedGateway : Element
{
    internal EventBasedGateway(BpmnElementReading reading)
        : base(reading)
    {
        Instantiate = reading.Flag("instantiate");
        IsParallel = string.Equals(reading.Attribute("eventGatewayType"), "Parallel", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.EventBasedGateway;

    /// <summary>It begins a process.</summary>
    public bool Instantiate { get; }

    /// <summary>Every event behind it must occur; only when it begins a process.</summary>
    public bool IsParallel { get; }

    internal override bool Instantiates => Instantiate && Incoming.Length == 0;

    internal override void Enter(Execution x, int scope, int slot) => Await(x, scope, Outgoing.Select(flow => flow.Target));

    /// <summary>An event behind it begins the process.</summary>
    internal void StartWith(Execution x, int scope, Element occurred)
    {
        x.Trace(this);
        if (IsParallel && Outgoing.Length > 1)
        {
            x.Grow(scope, 1);
            Await(x, scope, Outgoing.Select(flow => flow.Target).Where(target => target != occurred));
        }
    }

    /// <summary>An event behind it occurred: its token goes on from there.</summary>
    internal void Chosen(Execution x, Token token, Wait wait)
    {
        if (!IsParallel)
        {
            x.Trace(this);
            x.Put(wait with { Seen = true });
            x.CancelWaits(token.Waits);
            x.Remove(token);
            return;
        }

        x.Remove(wait);
        var left = token.Waits.Remove(wait.Id);
        if (left.IsEmpty)
        {
            x.Remove(token);
        }
        else
        {
            x.Put(token with { Waits = left });
            x.Grow(token.Parent, 1);
        }
    }

    /// <summary>The ways in which it begins a process.</summary>
    internal IEnumerable<ProcessStart> Starts() =>
        from flow in Outgoing
        where flow.Target is ICatching
        from caught in ((ICatching)flow.Target).Catches
        let start = caught.AsStart(flow.Target.Id)
        where start is not null
        select start;

    private void Await(Execution x, int scope, IEnumerable<Element> targets)
    {
        var token = new Token(x.NextId(), scope, Index);
        x.Put(token);
        if (x.Arm(token, scope, targets) is { } problem)
        {
            x.Stop(x.Find<Token>(token.Id)!, TokenPhase.Entering, "event-not-awaited", problem);
        }
    }
}
