using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Reviews;

/// <summary>The names in the review process on which the code relies: its user tasks, messages and variables. A drawing without them is refused at start.</summary>
public static class ReviewSteps
{
    /// <summary>Id of the process.</summary>
    public const string ProcessId = "er-alert-review";

    /// <summary>Kind of subject of its instances.</summary>
    public const string SubjectKind = "review";

    /// <summary>User task: first approval.</summary>
    public const string ScswReview = "scsw-review";

    /// <summary>User task: correct what the SCSW sent back.</summary>
    public const string CswCorrect = "csw-correct";

    /// <summary>User task: approve or return.</summary>
    public const string AraReview = "ara-review";

    /// <summary>User task: answer a return.</summary>
    public const string CswAnswer = "csw-answer";

    /// <summary>Kind of a work item that informs of an escalation; not an element.</summary>
    public const string EscalationWork = "escalation";

    /// <summary>Message: the referral was withdrawn.</summary>
    public const string WithdrawnMessage = "referral-withdrawn";

    /// <summary>Message: the referral was promoted to a case.</summary>
    public const string PromotedMessage = "referral-promoted";

    /// <summary>Variable: what the SCSW decided, <c>approve</c> or <c>send-back</c>.</summary>
    public const string ScswDecision = "scswDecision";

    /// <summary>Variable: what the ARA decided, <c>approve</c> or <c>return</c>.</summary>
    public const string AraDecision = "araDecision";

    /// <summary>Variable: number of the cycle.</summary>
    public const string Cycle = "cycle";

    private static readonly string[] UserTasks = [ScswReview, CswCorrect, AraReview, CswAnswer];

    internal static IEnumerable<Finding> Missing(ProcessDefinition process) =>
        from id in UserTasks
        where !process.Elements.Any(e => e.Id == id)
        select new Finding(Severity.Error, process.File, id, "step-missing", $"The review process needs a user task '{id}'; the pages act on it.");
}
