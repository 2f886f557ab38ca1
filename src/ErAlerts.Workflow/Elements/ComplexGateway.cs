using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// complexGateway (BPMN 10.6.5, 13.4.5): starts when its activation condition is true, then waits until no token can come any more
/// to an incoming flow that gave none, takes what has come meanwhile, and is ready again. Both times every outgoing flow that is unconditional
/// or whose condition is true gets a token, else the default one; a drawing that wants none at the reset asks for <c>waitingForStart</c>
/// in its conditions. A reset that takes no token gives none.
/// </summary>
public sealed class ComplexGateway : Element, IPendingGateway
{
    internal ComplexGateway(BpmnElementReading reading)
        : base(reading) => Activation = reading.Expression(reading.Node.Child("activationCondition"));

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ComplexGateway;

    internal FeelExpression? Activation { get; }

    internal override IEnumerable<FeelExpression> Expressions => Activation is null ? [] : [Activation];

    internal override IEnumerable<string> Names => ["activationCount", "waitingForStart", .. Incoming.Select(flow => flow.Id)];

    internal override void Enter(Execution x, int scope, int slot)
    {
        var (join, _) = x.Arrive(scope, this, slot);
        if (join.Consumed.IsEmpty)
        {
            Start(x, scope, join);
        }
    }

    bool IPendingGateway.TryOpen(Execution x, int scope)
    {
        var join = x.JoinAt(scope, this);
        var filled = join.Counts.Select((count, slot) => count > 0 || join.Consumed[slot]).ToArray();
        if (x.IsAwaited(scope, this, filled))
        {
            return false;
        }

        var taken = join.Counts.Select((count, slot) => count > 0 && !join.Consumed[slot] ? 1 : 0).ToArray();
        var reset = join with { Counts = [.. join.Counts.Select((count, slot) => count - taken[slot])], Consumed = [] };
        x.Pending.Remove(new(scope, Index));
        x.Hold(scope, reset);
        if (taken.Sum() is > 0 and var late)
        {
            var chosen = ConditionalFlows.Choose(x, scope, Outgoing, View(join, starting: false));
            if (chosen.Count > 0)
            {
                x.Trace(this);
            }

            Pass(x, scope, late, chosen);
        }

        if (x.Find<Scope>(scope) is not null && reset.Counts.Any(count => count > 0))
        {
            Start(x, scope, reset);
        }

        return true;
    }

    private void Start(Execution x, int scope, Join join)
    {
        var view = View(join, starting: true);
        if (Activation is not null && !x.Holds(Activation, scope, view))
        {
            return;
        }

        var chosen = ConditionalFlows.Choose(x, scope, Outgoing, view);
        var consumed = join.Counts.Select(count => count > 0).ToArray();
        x.Hold(scope, join with { Counts = [.. join.Counts.Select(count => Math.Max(0, count - 1))], Consumed = [.. consumed] });
        x.Watch(scope, this);
        if (chosen.Count == 0 && Outgoing.Length > 0)
        {
            x.Grow(scope, 1 - consumed.Count(full => full));
            x.Stop(scope, this, TokenPhase.Leaving, "no-flow-chosen", $"No condition of the flows out of {Id} is true and it has no default flow.");
            return;
        }

        x.Trace(this);
        Pass(x, scope, consumed.Count(full => full), chosen);
    }

    /// <summary>After an incident: chooses again among the flows, as when it starts.</summary>
    internal override void Leave(Execution x, int scope)
    {
        var chosen = ConditionalFlows.Choose(x, scope, Outgoing, View(x.JoinAt(scope, this), starting: true));
        if (chosen.Count == 0 && Outgoing.Length > 0)
        {
            x.Stop(scope, this, TokenPhase.Leaving, "no-flow-chosen", $"No condition of the flows out of {Id} is true and it has no default flow.");
            return;
        }

        x.Trace(this);
        x.Take(scope, chosen);
    }

    private static void Pass(Execution x, int scope, int taken, IReadOnlyList<SequenceFlow> chosen)
    {
        foreach (var flow in chosen)
        {
            x.Enqueue(scope, flow.Target, flow.TargetSlot);
        }

        x.Grow(scope, chosen.Count - taken);
    }

    /// <summary>What its conditions may read: tokens in all, tokens by the id of each incoming flow, and its own state.</summary>
    private Variables View(Join join, bool starting) => Variables.Of(
    [
        new("activationCount", FeelNumber.Of(join.Counts.Sum())),
        new("waitingForStart", FeelBoolean.Of(starting)),
        .. Incoming.Select((flow, slot) => KeyValuePair.Create<string, FeelValue>(flow.Id, FeelNumber.Of(join.Counts[slot]))),
    ]);
}
