using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>receiveTask (BPMN 10.3.3, 13.3.3): waits for its message; instantiating and without incoming flow, it begins a process.</summary>
public sealed class ReceiveTask : Activity, ICatching
{
    private readonly MessageEventDefinition _message;

    internal ReceiveTask(BpmnElementReading reading)
        : base(reading)
    {
        _message = new(reading.Message());
        Instantiate = reading.Flag("instantiate");
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ReceiveTask;

    /// <summary>It may begin a process.</summary>
    public bool Instantiate { get; }

    /// <summary>Name of the message, else the task's id.</summary>
    public string MessageName => _message.Name;

    IReadOnlyList<EventDefinition> ICatching.Catches => [_message];

    internal override bool Instantiates => Instantiate && Incoming.Length == 0;

    internal override void Perform(Execution x, Token token)
    {
        x.Put(token);
        if (x.Arm(token, token.Parent, [this]) is { } problem)
        {
            x.Stop(x.Find<Token>(token.Id)!, TokenPhase.Entering, "event-not-awaited", problem);
        }
    }

    internal override string? Arm(Execution x, int owner, int scope, List<int> waits)
    {
        var wait = new Wait(x.NextId(), owner, Index, 0);
        x.Put(wait);
        waits.Add(wait.Id);
        return _message.Arm(x, wait, scope);
    }

    internal override void Occurred(Execution x, Wait wait, Variables payload)
    {
        var token = x.Find<Token>(wait.Parent)!;
        if (token.Element != Index)
        {
            ((EventBasedGateway)x.ElementOf(token)).Chosen(x, token, wait);
            token = new Token(x.NextId(), token.Parent, Index) { Locals = Inputs.Bind(x, token.Parent, Variables.Empty) };
        }
        else
        {
            x.Put(wait with { Seen = true });
        }

        Complete(x, token, payload);
    }
}
