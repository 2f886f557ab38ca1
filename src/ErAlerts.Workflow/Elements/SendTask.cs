using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>sendTask (BPMN 10.3.3, 13.3.3): sends its message and is done.</summary>
public sealed class SendTask : AskingTask
{
    private readonly MessageName _message;

    internal SendTask(BpmnElementReading reading)
        : base(reading, ServiceKind.Send, "action", "message", "resultVariable") => _message = reading.Message();

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.SendTask;

    /// <summary>Name of the message, else the task's id.</summary>
    public string MessageName => _message.Name;

    internal override void Complete(Execution x, Token token, Variables results)
    {
        _message.Publish(x, token.Parent, Id, Inputs.IsEmpty ? Variables.Empty : Inputs.Offer(x, token));
        base.Complete(x, token, results);
    }
}
