using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Overtime;

/// <summary>The names in the overtime process on which the code relies. A drawing without them is refused at start.</summary>
public static class OvertimeSteps
{
    /// <summary>Id of the process.</summary>
    public const string ProcessId = "overtime-request";

    /// <summary>Kind of subject of its instances.</summary>
    public const string SubjectKind = "overtime-request";

    /// <summary>User task: a manager of the line decides.</summary>
    public const string Decide = "decide-overtime";

    /// <summary>Variable: what was decided, <c>grant</c> or <c>refuse</c>.</summary>
    public const string Decision = "overtimeDecision";

    /// <summary>Message: the worker took the request back.</summary>
    public const string WithdrawnMessage = "overtime-withdrawn";

    internal static IEnumerable<Finding> Missing(ProcessDefinition process) => process.Elements.Any(e => e.Id == Decide)
        ? []
        : [new Finding(Severity.Error, process.File, Decide, "step-missing", $"The overtime process needs a user task '{Decide}'; the pages act on it.")];
}
