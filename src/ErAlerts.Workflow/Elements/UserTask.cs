using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>userTask (BPMN 10.3.4, 13.3.3): a person does it; the host keeps the work list.</summary>
public sealed class UserTask : Activity
{
    internal UserTask(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.UserTask;

    internal override void Perform(Execution x, Token token)
    {
        x.Put(token);
        x.Emit(new Command.OpenUserTask(token.Id, Id, Name, Attributes, Inputs.Offer(x, token)));
    }

    internal override Command Withdrawal(Token token) => new Command.CancelUserTask(token.Id);
}
