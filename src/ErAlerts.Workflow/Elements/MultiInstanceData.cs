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

    /// <summary>The collection as other engines write it, an expression beside the element that the standard has for it.</summary>
    public FeelExpression? Collection { get; init; }

    /// <summary>What an instance gives, as other engines write it: an expression over its data.</summary>
    public FeelExpression? Result { get; init; }

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
        if (node.Child("loopCardinality") is not null || data.Input is not null)
        {
            return data;
        }

        data = data with
        {
            Collection = Foreign(reading, node, "collection"),
            InputItem = data.InputItem ?? BpmnForeign.Detail(node, "elementVariable"),
            Output = data.Output ?? BpmnForeign.Detail(node, "outputCollection"),
            Result = Foreign(reading, node, "outputElement"),
        };
        if (BpmnForeign.Detail(node, "collection") is null)
        {
            reading.Error(
                "multi-instance-without-number",
                $"The multi-instance {reading.Id} has neither a loopCardinality nor a loopDataInputRef, so nobody knows how many instances to make.");
        }

        return data;
    }

    /// <summary>A name in the braces of Java engines means the same in FEEL.</summary>
    private static FeelExpression? Foreign(BpmnElementReading reading, BpmnNode node, string name)
    {
        var text = BpmnForeign.Detail(node, name)?.Trim();
        if (text is not (null or "") && text[0] is '$' or '#' && text[1..] is ['{', .. var inner, '}'] && inner.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.' or ' '))
        {
            text = inner;
        }

        return text is null ? null : BpmnExpressions.Read(reading.File, reading.Id, text, null, name);
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

        if (Collection is not null)
        {
            return x.Evaluate(Collection, scope, data).Value is FeelList given
                ? (given.Count, given, null)
                : (0, null, $"The collection \"{Collection.Text}\", which the multi-instance goes through, is no list.");
        }

        var cardinality = Cardinality!;
        var value = x.Evaluate(cardinality, scope, data).Value;
        return value.AsInt() is >= 0 and var number
            ? (number, null, null)
            : (0, null, $"The loop cardinality \"{cardinality.Text}\" gives {value}, which is no number of instances.");
    }
}
