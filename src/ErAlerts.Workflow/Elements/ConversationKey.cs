using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>A correlation key of a conversation (BPMN 8.4.2, key-based), as it is read from one message.</summary>
/// <param name="Id">The key's id in the file.</param>
/// <param name="Properties">How each of its properties is read from the message's payload.</param>
internal sealed record ConversationKey(string Id, IReadOnlyList<FeelExpression> Properties)
{
    /// <summary>The key's value in a message; null when the message lacks a property, for then the key is not valid for use.</summary>
    public FeelList? Of(Execution x, Variables payload)
    {
        var message = FeelScope.Of(payload);
        var values = new List<FeelValue>(Properties.Count);
        foreach (var property in Properties)
        {
            values.Add(property.Evaluate(message, x.Feel).Value);
        }

        return values.Exists(value => value is FeelNull) ? null : FeelList.Of(values);
    }
}
