namespace ErAlerts.Application.Processes;

/// <summary>
/// An action threw. Its transaction is rolled back with all that the action had changed, and run again with the failure given, so that
/// the process takes it as a failed task: it is tried again later, or an incident.
/// </summary>
public sealed class ActionFailedException(ActionFailure failure, Exception cause) : Exception($"An action of '{failure.ProcessId}' failed: {failure.Error}", cause)
{
    /// <summary>Which action, and what it said.</summary>
    public ActionFailure Failure { get; } = failure;
}
