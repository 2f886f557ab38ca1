using ErAlerts.Workflow.Migrating;

namespace ErAlerts.Workflow.Running;

/// <summary>Something that happened and moves a process. The sequence of these is its whole history.</summary>
/// <param name="At">When, in UTC; the only clock the interpreter knows.</param>
public abstract record ProcessEvent(DateTimeOffset At)
{
    /// <summary>A new instance begins, at the none start event or at the named starting element.</summary>
    public sealed record Started(DateTimeOffset At, Variables Variables, string? StartElement = null) : ProcessEvent(At);

    /// <summary>A user, receive, service or other awaited task was done.</summary>
    public sealed record TaskCompleted(DateTimeOffset At, int Wait, Variables Variables) : ProcessEvent(At);

    /// <summary>A task failed: a code is a BPMN error and climbs, null is a technical fault and becomes an incident.</summary>
    public sealed record TaskFailed(DateTimeOffset At, int Wait, string? ErrorCode, string Message) : ProcessEvent(At);

    /// <summary>A timer ran out. A repeating timer counts on from <paramref name="DueAt"/> (absent: from <paramref name="At"/>).</summary>
    public sealed record TimerFired(DateTimeOffset At, int Wait, DateTimeOffset? DueAt = null) : ProcessEvent(At);

    /// <summary>A message for this instance; with <paramref name="Wait"/> only for that wait, else for the oldest of that name and correlation.</summary>
    public sealed record MessageArrived(DateTimeOffset At, string Name, Variables Variables, string? Correlation = null, int? Wait = null)
        : ProcessEvent(At);

    /// <summary>A signal, caught by everything that waits for it.</summary>
    public sealed record SignalArrived(DateTimeOffset At, string Name, Variables Variables) : ProcessEvent(At);

    /// <summary>A called process or global task ended well.</summary>
    public sealed record CallCompleted(DateTimeOffset At, int Wait, Variables Variables) : ProcessEvent(At);

    /// <summary>A called process ended in an error.</summary>
    public sealed record CallFailed(DateTimeOffset At, int Wait, string? ErrorCode, string Message) : ProcessEvent(At);

    /// <summary>A called process threw an escalation that it did not catch itself.</summary>
    public sealed record CallEscalated(DateTimeOffset At, int Wait, string Code, Variables Variables) : ProcessEvent(At);

    /// <summary>Data changed from outside; conditions are looked at again.</summary>
    public sealed record ConditionsChanged(DateTimeOffset At, Variables Variables) : ProcessEvent(At);

    /// <summary>An incident is tried again.</summary>
    public sealed record IncidentRetried(DateTimeOffset At, int Wait) : ProcessEvent(At);

    /// <summary>A resting token is moved by hand to another element of its scope; out of an instance of a multi-instance, the whole is.</summary>
    public sealed record TokenMoved(DateTimeOffset At, int Wait, string TargetElement) : ProcessEvent(At);

    /// <summary>
    /// Variables are set by hand: each in the nearest scope around <paramref name="Wait"/> that has it, else in the process. Conditions are
    /// looked at again.
    /// </summary>
    public sealed record VariablesSet(DateTimeOffset At, Variables Variables, int? Wait = null) : ProcessEvent(At);

    /// <summary>The instance goes on in another drawing, whose content hash is <paramref name="Definition"/>; that one is given to the interpreter.</summary>
    public sealed record Migrated(DateTimeOffset At, string Definition, MigrationPlan Plan) : ProcessEvent(At);

    /// <summary>An activity of an ad-hoc sub-process is chosen to be done.</summary>
    public sealed record ActivityChosen(DateTimeOffset At, int Wait, string ElementId) : ProcessEvent(At);

    /// <summary>The instance is withdrawn from outside.</summary>
    public sealed record Withdrawn(DateTimeOffset At, string Reason) : ProcessEvent(At);
}
