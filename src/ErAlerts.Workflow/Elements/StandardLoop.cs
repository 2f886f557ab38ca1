using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>standardLoopCharacteristics (BPMN 10.3.8, 13.3.6): again while the condition is true, tested before or after, never beyond the maximum.</summary>
internal sealed class StandardLoop(FeelExpression? condition, FeelExpression? maximum, bool testBefore) : LoopCharacteristics
{
    public override IEnumerable<FeelExpression> Expressions => new[] { condition, maximum }.OfType<FeelExpression>();

    public override string Shape => "standard";

    public static StandardLoop Read(BpmnElementReading reading, BpmnNode node)
    {
        var loop = new StandardLoop(
            reading.Expression(node.Child("loopCondition")),
            reading.Attribute(node, "loopMaximum") is { Length: > 0 } text ? reading.Expression(text, node) : reading.Expression(node.Child("loopMaximum")),
            reading.Flag(node, "testBefore"));
        if (!loop.Expressions.Any())
        {
            reading.Error("loop-without-end", $"The loop of {reading.Id} has neither a condition nor a maximum, so it would never end.");
        }

        return loop;
    }

    public override void Begin(Execution x, Activity activity, int scope)
    {
        if (Open(x, activity, scope, new LoopState()) is { } body)
        {
            Continue(x, activity, body, tested: !testBefore);
        }
    }

    public override void BeginInstance(Execution x, Activity activity, Scope body, int number)
    {
        body = body with { Loop = body.Loop! with { Started = body.Loop.Started + 1 } };
        x.Put(body);
        activity.Begin(x, body.Id, Variables.Empty, bordered: false);
    }

    public override void InstanceDone(Execution x, Activity activity, Scope body, Variables locals, bool isTerminated) =>
        Continue(x, activity, body, tested: false);

    private void Continue(Execution x, Activity activity, Scope body, bool tested)
    {
        var atMost = maximum is not null && x.Evaluate(maximum, body.Id).Value.AsInt() is { } most ? most : int.MaxValue;
        if (body.Loop!.Started < atMost && (tested || condition is null || x.Holds(condition, body.Id)))
        {
            x.Enqueue(body.Id, activity);
        }
        else
        {
            Close(x, activity, body);
        }
    }
}
