using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>A task that the interpreter does itself, at once; a dry run may hold it back to answer in its stead.</summary>
public abstract class AutomaticTask : Activity
{
    private protected AutomaticTask(BpmnElementReading reading)
        : base(reading)
    {
    }

    internal sealed override bool IsImmediate(Execution x) => !x.Options.Held.Contains(Id);

    internal sealed override void Perform(Execution x, Token token)
    {
        if (IsImmediate(x))
        {
            Execute(x, token, Variables.Empty);
            return;
        }

        x.Put(token);
        x.Emit(new Command.RunService(token.Id, Id, ServiceKind.Held, Name, Attributes, token.Locals));
    }

    internal sealed override Command Withdrawal(Token token) => new Command.CancelService(token.Id);

    /// <summary>Does the work; <paramref name="given"/> is what a dry run adds to its results.</summary>
    internal virtual void Execute(Execution x, Token token, Variables given) => Complete(x, token, given);
}
