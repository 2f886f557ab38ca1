namespace ErAlerts.Application.Processes;

/// <summary>An action that threw: which one, in a form that is the same when the work is run again, and what it said.</summary>
/// <param name="SubjectKind">Kind of the instance's subject.</param>
/// <param name="SubjectId">Its key.</param>
/// <param name="ProcessId">Id of the process.</param>
/// <param name="CallerWait">Wait of the calling activity; null when the process was not called.</param>
/// <param name="Wait">Wait of the task.</param>
/// <param name="Error">Type and message of the exception.</param>
public sealed record ActionFailure(string SubjectKind, long SubjectId, string ProcessId, int? CallerWait, int Wait, string Error)
{
    /// <summary>Whether the two are of the same task.</summary>
    public bool IsOf(ActionFailure other) => this with { Error = other.Error } == other;
}
