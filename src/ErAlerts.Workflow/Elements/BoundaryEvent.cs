using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>boundaryEvent (BPMN 10.5.4, 13.5.3): catches while its activity is at work, and ends it or not.</summary>
public sealed class BoundaryEvent : CatchEvent
{
    private readonly string? _attachedTo;

    internal BoundaryEvent(BpmnElementReading reading)
        : base(reading)
    {
        _attachedTo = reading.Required("attachedToRef");
        CancelActivity = reading.Flag("cancelActivity", absent: true);
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.BoundaryEvent;

    /// <summary>The activity at whose border it stands.</summary>
    public Activity? AttachedTo { get; private set; }

    /// <summary>It ends the activity; otherwise it adds a token beside it.</summary>
    public bool CancelActivity { get; }

    internal override bool StartsAlone => false;

    internal override void Link(BpmnWiring wiring)
    {
        base.Link(wiring);
        AttachedTo = wiring.Sibling<Activity>(this, _attachedTo, "attachedToRef", "an activity");
        AttachedTo?.Attach(this);
    }

    /// <summary>Never reached by a flow; a moved token may come in here.</summary>
    internal override void Enter(Execution x, int scope, int slot)
    {
        x.Trace(this);
        Leave(x, scope);
    }

    internal override void Triggered(Execution x, Node owner, Wait? wait)
    {
        var scope = owner.Parent;
        if (CancelActivity)
        {
            if (wait is not null)
            {
                x.Put(wait with { Seen = true });
            }

            x.Cancel(x.Find<Node>(owner.Id)!);
        }
        else
        {
            if (wait is not null)
            {
                x.Renew(owner, this, wait, scope);
            }

            x.Grow(scope, 1);
        }

        x.Trace(this);
        Leave(x, scope);
    }

    private protected override int ScopeOf(Node owner) => owner.Parent;
}
