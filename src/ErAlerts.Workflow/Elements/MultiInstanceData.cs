using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>How many instances a multi-instance makes, from what, and where their results go.</summary>
internal sealed record MultiInstanceData(bool IsSequential, FeelExpression? Cardinality, FeelExpression? CompletionCondition)
{
    /// <summary>Variable with the collection to go through.</summary>
    public string? Input { get; init; }

    /// <summary>Variable of each instance that holds its item.</summary>
    public string? InputItem { get; init; }

    /// <summary>Variable that takes the list of results.</summary>
    public string? Output { get; init; }

    /// <summary>Variable of each instance that holds its result.</summary>
    public string? OutputItem { get; init; }

    public static MultiInstanceData Read(BpmnElementReading reading, BpmnNode node)
    {
        var data = new MultiInstanceData(
            reading.Flag(node, "isSequential"),
            reading.Expression(node.Child("loopCardinality")),
            reading.Expression(node.Child("completionCondition")))
        {
            Input = reading.DataRef(node.Child("loopDataInputRef")),
            InputItem = reading.DataKey(node.Child("inputDataItem")),
            Output = reading.DataRef(node.Child("loopDataOutputRef")),
            OutputItem = reading.DataKey(node.Child("outputDataItem")),
        };
        if (node.Child("loopCardinality") is null && data.Input is null)
        {
            reading.Error(
                "multi-instance-without-number",
                $"The multi-instance {reading.Id} has neither a loopCardinality nor a loopDataInputRef, so nobody knows how many instances to make.");
        }

        return data;
    }

    /// <summary>How many, and the collection; or why that cannot be said.</summary>
    public (int Number, FeelList? Items, string? Problem) Count(Execution x, Activity activity, int scope)
    {
        var data = activity.Inputs.Bind(x, scope, Variables.Empty);
        if (Input is not null)
        {
            return new DataView(x, scope, data).TryGet(Input, out var items) && items is FeelList list
                ? (list.Count, list, null)
                : (0, null, $"The variable {Input}, which the multi-instance goes through, is no list.");
        }

        var value = Cardinality is null ? FeelNull.Instance : x.Evaluate(Cardinality, scope, data).Value;
        return value.AsInt() is >= 0 and var number
            ? (number, null, null)
            : (0, null, $"The loop cardinality \"{Cardinality?.Text}\" gives {value}, which is no number of instances.");
    }
}
