using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Running;

/// <summary>What the host is to do after a step. A wait's number is unique within its instance and never used again.</summary>
public abstract record Command
{
    /// <summary>A person has work: a user task is open.</summary>
    public sealed record OpenUserTask(int Wait, string ElementId, string? Name, ForeignAttributes Attributes, Variables Inputs) : Command;

    /// <summary>The user task is no longer to be done.</summary>
    public sealed record CancelUserTask(int Wait) : Command;

    /// <summary>Work without a person; answered by task-completed or task-failed.</summary>
    public sealed record RunService(int Wait, string ElementId, ServiceKind Kind, string? Name, ForeignAttributes Attributes, Variables Inputs) : Command;

    /// <summary>The work is no longer to be done; its answer would be ignored.</summary>
    public sealed record CancelService(int Wait) : Command;

    /// <summary>A timer that counts from <paramref name="From"/>.</summary>
    public sealed record ArmTimer(int Wait, string ElementId, TimerLength Length, DateTimeOffset From) : Command;

    /// <summary>The timer is no longer needed.</summary>
    public sealed record CancelTimer(int Wait) : Command;

    /// <summary>A message is awaited.</summary>
    public sealed record AwaitMessage(int Wait, string ElementId, string Name, string? Correlation) : Command;

    /// <summary>The message is no longer awaited.</summary>
    public sealed record CancelMessage(int Wait) : Command;

    /// <summary>A signal is awaited.</summary>
    public sealed record AwaitSignal(int Wait, string ElementId, string Name) : Command;

    /// <summary>The signal is no longer awaited.</summary>
    public sealed record CancelSignal(int Wait) : Command;

    /// <summary>A message goes out.</summary>
    public sealed record PublishMessage(string ElementId, string Name, Variables Variables, string? Correlation) : Command;

    /// <summary>A signal goes out to every other instance; this one has heard it already.</summary>
    public sealed record PublishSignal(string ElementId, string Name, Variables Variables) : Command;

    /// <summary>A process or global task is called.</summary>
    public sealed record CallProcess(int Wait, string ElementId, string CalledElement, Variables Variables) : Command;

    /// <summary>The called process is to be withdrawn.</summary>
    public sealed record CancelCall(int Wait) : Command;

    /// <summary>A token cannot go on without a person's help.</summary>
    public sealed record RaiseIncident(int Wait, string ElementId, string Code, string Message) : Command;

    /// <summary>The incident is over: tried again, moved on or cancelled.</summary>
    public sealed record CloseIncident(int Wait) : Command;

    /// <summary>After a migration: what the host knows under this number stands at another element, or under another name or attributes.</summary>
    public sealed record Relabel(int Wait, string ElementId, string? Name, ForeignAttributes Attributes) : Command;

    /// <summary>An escalation that nothing in this process catches, for the one who called it.</summary>
    public sealed record RaiseEscalation(string ElementId, string Code, Variables Variables) : Command;

    /// <summary>The instance ended. For a failure: the error's code, the element that threw it and a sentence.</summary>
    public sealed record End(ProcessStatus Outcome, Variables Variables, string? ErrorCode = null, string? ElementId = null, string? Message = null)
        : Command;
}

/// <summary>Which of BPMN's tasks a <see cref="Command.RunService"/> stands for.</summary>
public enum ServiceKind
{
    /// <summary>A service task.</summary>
    Service,

    /// <summary>A send task: the host sends its message.</summary>
    Send,

    /// <summary>A business-rule task: the host evaluates its decision.</summary>
    BusinessRule,

    /// <summary>A script, manual or plain task that a dry run holds back to let its script answer.</summary>
    Held,
}
