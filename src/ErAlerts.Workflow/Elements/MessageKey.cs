using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// A correlation key that a process subscribes to (BPMN 8.4.2, context-based): each of its properties is read from the message and from the
/// process's data of that moment, and the two must be equal. A property that the data do not have yet fits any message.
/// </summary>
/// <param name="Properties">How each property is read, from the message's payload and from the process.</param>
internal sealed record MessageKey(IReadOnlyList<(FeelExpression OfMessage, FeelExpression OfProcess)> Properties)
{
    public bool Fits(Execution x, Variables payload)
    {
        var message = FeelScope.Of(payload);
        foreach (var (ofMessage, ofProcess) in Properties)
        {
            var expected = x.Evaluate(ofProcess, ProcessState.RootId).Value;
            if (expected is not FeelNull && !Equality.Holds(ofMessage.Evaluate(message, x.Feel).Value, expected))
            {
                return false;
            }
        }

        return true;
    }
}
