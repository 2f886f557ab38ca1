using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// multiInstanceLoopCharacteristics (BPMN 10.3.8, 13.3.7): one instance for each of a number or for each item of a collection,
/// at once or one after another, until all are done or the completion condition is true.
/// </summary>
internal sealed class MultiInstanceLoop(MultiInstanceData data, MultiInstanceBehavior behavior) : LoopCharacteristics
{
    private const int MostInstances = 100_000;

    public override IEnumerable<FeelExpression> Expressions =>
        new[] { data.Cardinality, data.Collection, data.Result, data.CompletionCondition }.OfType<FeelExpression>().Concat(behavior.Conditions);

    public override IEnumerable<string> Names => new[] { data.Input, data.InputItem, data.Output, data.OutputItem }.OfType<string>();

    public override string? Output => data.Output;

    public override string Shape =>
        $"{(data.IsSequential ? "sequential" : "parallel")}({data.Input},{data.InputItem},{data.Output},{data.OutputItem})";

    public static MultiInstanceLoop Read(BpmnElementReading reading, BpmnNode node) =>
        new(MultiInstanceData.Read(reading, node), MultiInstanceBehavior.Read(reading, node));

    public override void Link(BpmnWiring wiring, Activity activity) => behavior.Link(wiring, activity);

    public override void Begin(Execution x, Activity activity, int scope)
    {
        var (number, items, problem) = data.Count(x, activity, scope);
        if (number > MostInstances)
        {
            problem = $"The multi-instance {activity.Id} asks for {number} instances; at most {MostInstances} are made.";
        }

        if (problem is not null)
        {
            x.Stop(scope, activity, TokenPhase.Entering, "bad-cardinality", problem);
            return;
        }

        var loop = new LoopState { Total = number, Items = items, Started = data.IsSequential ? 0 : number };
        if (Open(x, activity, scope, loop) is not { } body)
        {
            return;
        }

        for (var i = 0; i < (data.IsSequential ? Math.Min(1, number) : number); i++)
        {
            x.Enqueue(body.Id, activity, i);
        }

        if (number == 0)
        {
            Finish(x, activity, body);
        }
    }

    public override void BeginInstance(Execution x, Activity activity, Scope body, int number)
    {
        if (data.IsSequential)
        {
            body = body with { Loop = body.Loop! with { Started = number + 1 } };
            x.Put(body);
        }

        var locals = Variables.Of(LoopNames.Counter, FeelNumber.Of(number + 1));
        if (data.InputItem is not null && body.Loop!.Items is FeelList items)
        {
            locals = locals.With(data.InputItem, items[number]);
        }

        if (data.OutputItem is not null && !locals.ContainsKey(data.OutputItem))
        {
            locals = locals.With(data.OutputItem, FeelNull.Instance);
        }

        activity.Begin(x, body.Id, locals, bordered: false);
    }

    public override void InstanceDone(Execution x, Activity activity, Scope body, Variables locals, bool isTerminated)
    {
        var number = locals[LoopNames.Counter].AsInt() ?? 0;
        var loop = isTerminated ? body.Loop! with { Terminated = body.Loop.Terminated + 1 } : body.Loop! with { Completed = body.Loop.Completed + 1 };
        if (data.Result is not null)
        {
            loop = loop with { Results = loop.Results.SetItem(number, x.Evaluate(data.Result, body.Id, locals).Value) };
        }
        else if (data.OutputItem is not null && locals.TryGetValue(data.OutputItem, out var result))
        {
            loop = loop with { Results = loop.Results.SetItem(number, result) };
        }

        body = body with { Loop = loop };
        x.Put(body);
        if (!isTerminated && !behavior.Throw(x, activity, body))
        {
            return;
        }

        if (data.CompletionCondition is not null && x.Holds(data.CompletionCondition, body.Id, locals))
        {
            x.CancelInside(body);
            body = x.Find<Scope>(body.Id)! with { Loop = loop with { Terminated = loop.Started - loop.Completed } };
            x.Put(body);
            Finish(x, activity, body);
        }
        else if (loop.Completed + loop.Terminated >= loop.Total)
        {
            Finish(x, activity, body);
        }
        else if (data.IsSequential)
        {
            x.Enqueue(body.Id, activity, loop.Started);
        }
    }

    private void Finish(Execution x, Activity activity, Scope body)
    {
        if (data.Output is not null)
        {
            var results = Enumerable.Range(1, body.Loop!.Total).Select(number => body.Loop.Results.GetValueOrDefault(number, FeelNull.Instance));
            activity.Outputs.Collect(x, body, data.Output, FeelList.Of(results));
        }

        Close(x, activity, body);
    }
}
