using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>intermediateCatchEvent (BPMN 10.5.4, 13.5.2): a token waits here until the event occurs.</summary>
public sealed class IntermediateCatchEvent : CatchEvent
{
    internal IntermediateCatchEvent(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.IntermediateCatchEvent;

    internal override bool StartsAlone => base.StartsAlone && !IsLink;

    /// <summary>The receiving end of a link, which nothing waits for.</summary>
    internal bool IsLink => Definitions is [LinkEventDefinition];

    internal override void Enter(Execution x, int scope, int slot)
    {
        x.Trace(this);
        if (Definitions.Count == 0 || IsLink)
        {
            Leave(x, scope);
            return;
        }

        var token = new Token(x.NextId(), scope, Index);
        x.Put(token);
        if (x.Arm(token, scope, [this]) is { } problem)
        {
            x.Stop(x.Find<Token>(token.Id)!, TokenPhase.Entering, "event-not-awaited", problem);
        }
    }

    internal override void Retry(Execution x, Token token)
    {
        x.Remove(token);
        var again = new Token(x.NextId(), token.Parent, Index);
        x.Put(again);
        if (x.Arm(again, token.Parent, [this]) is { } problem)
        {
            x.Stop(x.Find<Token>(again.Id)!, TokenPhase.Entering, "event-not-awaited", problem);
        }
    }

    internal override void Triggered(Execution x, Node owner, Wait? wait)
    {
        var token = (Token)x.Find<Node>(owner.Id)!;
        if (token.Element != Index)
        {
            ((EventBasedGateway)x.ElementOf(token)).Chosen(x, token, wait!);
            x.Trace(this);
        }
        else
        {
            x.Put(wait! with { Seen = true });
            x.CancelWaits(token.Waits);
            x.Remove(token);
        }

        Leave(x, token.Parent);
    }

    private protected override int ScopeOf(Node owner) => owner.Parent;
}
