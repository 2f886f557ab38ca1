using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>callActivity (BPMN 10.3.6, 13.3.3): runs another process or a global task, in an instance of its own that the host starts.</summary>
public sealed class CallActivity : Activity
{
    private readonly CallData _data;

    internal CallActivity(BpmnElementReading reading)
        : base(reading)
    {
        CalledElement = reading.Called();
        _data = CallData.Read(reading, CalledElement);
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.CallActivity;

    /// <summary>Id of the process or global task, without any namespace prefix.</summary>
    public string CalledElement { get; }

    internal override void Perform(Execution x, Token token)
    {
        x.Put(token);
        x.Emit(new Command.CallProcess(token.Id, Id, CalledElement, _data.Given(Inputs.Offer(x, token))));
    }

    internal override void Complete(Execution x, Token token, Variables results) => base.Complete(x, token, _data.Returned(results));

    internal override Command Withdrawal(Token token) => new Command.CancelCall(token.Id);
}
