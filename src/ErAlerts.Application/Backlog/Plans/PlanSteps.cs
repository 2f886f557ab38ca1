using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>The names in the plan's process on which the code relies. A drawing without them is refused at start.</summary>
public static class PlanSteps
{
    /// <summary>Id of the process.</summary>
    public const string ProcessId = "over-thirty-backlog";

    /// <summary>Kind of subject of its instances.</summary>
    public const string SubjectKind = "backlog-plan";

    /// <summary>User task: the RA drafts.</summary>
    public const string Draft = "draft-plan";

    /// <summary>User task: the DD approves or sends back.</summary>
    public const string Decide = "decide-plan";

    /// <summary>Variable: what the DD decided, <c>approve</c> or <c>send-back</c>.</summary>
    public const string Decision = "planDecision";

    /// <summary>Variable: county date and time of the next checkpoint.</summary>
    public const string CheckpointAt = "checkpointAt";

    /// <summary>Variable: how the last checkpoint ended, the code of a verdict.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>Message: a newer plan of the office was approved.</summary>
    public const string ReplacedMessage = "plan-replaced";

    private static readonly string[] UserTasks = [Draft, Decide];

    internal static IEnumerable<Finding> Missing(ProcessDefinition process) =>
        from id in UserTasks
        where !process.Elements.Any(e => e.Id == id)
        select new Finding(Severity.Error, process.File, id, "step-missing", $"The plan's process needs a user task '{id}'; the pages act on it.");
}
