using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>A task whose work the host does without a person: service, send and business-rule tasks.</summary>
public abstract class AskingTask : Activity
{
    private readonly ForeignAttributes _details;

    private protected AskingTask(BpmnElementReading reading, ServiceKind service, params string[] details)
        : base(reading)
    {
        Service = service;
        _details = Attributes;
        foreach (var name in details)
        {
            _details = reading.Extension(name) is { } value ? _details.With(name, value) : _details;
        }
    }

    /// <summary>Which kind of work.</summary>
    public ServiceKind Service { get; }

    internal override IEnumerable<string> Names => _details.Find("resultVariable") is { } result ? [.. base.Names, result] : base.Names;

    internal sealed override bool IsImmediate(Execution x) => x.Options.AnswersAtOnce && !x.Options.Held.Contains(Id);

    internal override void Perform(Execution x, Token token)
    {
        if (IsImmediate(x))
        {
            Complete(x, token, Variables.Empty);
            return;
        }

        x.Put(token);
        x.Emit(new Command.RunService(token.Id, Id, Service, Name, _details, Inputs.Offer(x, token)));
    }

    internal override Command Withdrawal(Token token) => new Command.CancelService(token.Id);
}
