using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>What tasks, sub-processes and call activities have in common (BPMN 10.3, 13.3.2): data, boundary events, loops, quantities.</summary>
public abstract class Activity : Element
{
    private List<BoundaryEvent>? _boundaries;

    private protected Activity(BpmnElementReading reading)
        : base(reading)
    {
        StartQuantity = reading.Count("startQuantity", 1);
        CompletionQuantity = reading.Count("completionQuantity", 1);
        IsForCompensation = reading.Flag("isForCompensation");
        Inputs = DataInputs.Read(reading);
        Outputs = DataOutputs.Read(reading);
        Loop = LoopCharacteristics.Read(reading);
    }

    /// <summary>It only undoes another activity and stands outside the normal flow.</summary>
    public bool IsForCompensation { get; }

    /// <summary>Events at its border.</summary>
    public IReadOnlyList<BoundaryEvent> Boundaries => _boundaries ?? (IReadOnlyList<BoundaryEvent>)[];

    /// <summary>Tokens that must have come before it begins.</summary>
    internal int StartQuantity { get; }

    /// <summary>Tokens that leave over each flow.</summary>
    internal int CompletionQuantity { get; }

    /// <summary>How it repeats; null when it does not.</summary>
    internal LoopCharacteristics? Loop { get; }

    internal DataInputs Inputs { get; }

    internal DataOutputs Outputs { get; }

    /// <summary>What undoes it once it is completed; null when nothing does.</summary>
    internal Activity? CompensatedBy { get; private set; }

    internal override bool StartsAlone => base.StartsAlone && !IsForCompensation;

    internal override IEnumerable<Element> Beyond => Boundaries;

    internal override IEnumerable<FeelExpression> Expressions => Bare ? [] : [.. Inputs.Expressions, .. Outputs.Expressions, .. Loop?.Expressions ?? []];

    internal override IEnumerable<string> Names => Bare ? [] : [.. Inputs.Names, .. Outputs.Names, .. Loop?.Names ?? []];

    /// <summary>It is done within the same step, so nothing at its border can occur meanwhile.</summary>
    internal virtual bool IsImmediate(Execution x) => false;

    internal void Attach(BoundaryEvent boundary) => (_boundaries ??= []).Add(boundary);

    internal void CompensateBy(Activity handler) => CompensatedBy = handler;

    internal override void Link(BpmnWiring wiring) => Loop?.Link(wiring, this);

    internal override void Enter(Execution x, int scope, int slot)
    {
        if (StartQuantity > 1 && BodyAt(x, scope) is null && !Collected(x, scope, slot))
        {
            return;
        }

        if (Loop is null)
        {
            Begin(x, scope, Variables.Empty, bordered: true);
        }
        else if (BodyAt(x, scope) is { } body)
        {
            Loop.BeginInstance(x, this, body, slot);
        }
        else
        {
            Loop.Begin(x, this, scope);
        }
    }

    /// <summary>One instance of the activity begins; in a loop the border belongs to the loop as a whole.</summary>
    internal void Begin(Execution x, int scope, Variables locals, bool bordered)
    {
        var token = new Token(x.NextId(), scope, Index) { Locals = Inputs.Bind(x, scope, locals) };
        if (bordered && _boundaries is not null && !IsImmediate(x))
        {
            x.Put(token);
            var problem = x.Arm(token, scope, Boundaries);
            token = x.Find<Token>(token.Id)!;
            if (problem is not null)
            {
                x.Stop(token, TokenPhase.Entering, "event-not-awaited", problem);
                return;
            }
        }

        Perform(x, token);
    }

    internal override void Retry(Execution x, Token token)
    {
        if (token.Phase == TokenPhase.Failed)
        {
            Perform(x, token with { Phase = TokenPhase.Active, Locals = Inputs.Bind(x, token.Parent, token.Locals) });
            return;
        }

        x.Remove(token);
        if (token.Phase == TokenPhase.Leaving)
        {
            Leave(x, token.Parent);
        }
        else if (Loop is not null && BodyAt(x, token.Parent) is null)
        {
            Loop.Begin(x, this, token.Parent);
        }
        else
        {
            Begin(x, token.Parent, token.Locals, bordered: Loop is null);
        }
    }

    /// <summary>Does the work, or asks for it.</summary>
    internal abstract void Perform(Execution x, Token token);

    /// <summary>The work is done: its results are kept, its border is dissolved, the token goes on.</summary>
    internal virtual void Complete(Execution x, Token token, Variables results)
    {
        var kept = Outputs.Keep(x, token.Parent, token.Locals, results, Loop?.Output);
        x.CancelWaits(token.Waits);
        x.Remove(token);
        x.Trace(this);
        Done(x, token.Parent, kept, []);
    }

    /// <summary>One instance is finished, by itself or by a terminate end event inside; what it did can be undone from now on.</summary>
    internal void Done(Execution x, int scope, Variables locals, ImmutableArray<Undoable> inner, bool isTerminated = false)
    {
        x.Remember(scope, this, locals, inner);
        if (BodyAt(x, scope) is { } body)
        {
            Loop!.InstanceDone(x, this, body, locals, isTerminated);
        }
        else if (Container.Owner is AdHocSubProcess adHoc && x.Find<Scope>(scope) is { Kind: ScopeKind.SubProcess })
        {
            adHoc.InnerDone(x, scope, this);
        }
        else
        {
            Leave(x, scope);
        }
    }

    /// <summary>
    /// Every unconditional flow and every one whose condition is true; the default flow when no condition is (BPMN 8.3.13, 10.3).
    /// </summary>
    internal override void Leave(Execution x, int scope)
    {
        if (Array.TrueForAll(Outgoing, flow => flow.Condition is null && !flow.IsDefault))
        {
            x.Take(scope, Outgoing, CompletionQuantity);
        }
        else if (ConditionalFlows.Choose(x, scope, Outgoing) is { Count: > 0 } chosen)
        {
            x.Take(scope, chosen, CompletionQuantity);
        }
        else
        {
            x.Stop(scope, this, TokenPhase.Leaving, "no-flow-chosen", $"No condition of the flows out of {Id} is true and it has no default flow.");
        }
    }

    /// <summary>Without data and loop of its own, as most are.</summary>
    private bool Bare => Loop is null && ReferenceEquals(Inputs, DataInputs.None) && ReferenceEquals(Outputs, DataOutputs.None);

    /// <summary>The loop around this activity, when <paramref name="scope"/> is one.</summary>
    private Scope? BodyAt(Execution x, int scope) =>
        Loop is not null && x.Find<Scope>(scope) is { Kind: ScopeKind.Loop } body && body.Element == Index ? body : null;

    private bool Collected(Execution x, int scope, int slot)
    {
        var (join, _) = x.Arrive(scope, this, slot);
        var missing = StartQuantity - join.Counts.Sum();
        x.Hold(scope, missing > 0 ? join : join with { Counts = [.. new int[join.Counts.Length]] });
        if (missing <= 0)
        {
            x.Grow(scope, 1 - StartQuantity);
        }

        return missing <= 0;
    }
}
