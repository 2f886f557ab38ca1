namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>A plan is approved or sent back while it waits for the DD, and a sending back says what is missing.</summary>
public static class APlanIsDecidedOnceSubmitted
{
    /// <summary>Refuses with <c>plan-not-submitted</c> or <c>already-decided</c>.</summary>
    public static Refusal? Check(BacklogPlan plan) => plan.State switch
    {
        PlanState.Submitted => null,
        PlanState.Draft => Conflict("plan-not-submitted", "The RA has not submitted this plan yet."),
        PlanState.Replaced when plan.DecidedBy is null => Conflict("already-decided", "This plan was replaced by another before anyone decided it."),
        _ => Conflict("already-decided", $"{plan.DecidedBy} decided this plan; it is {Codes.Of(plan.State)}."),
    };

    /// <summary>Refuses a sending back with <c>text-missing</c> or <c>text-too-long</c>.</summary>
    public static Refusal? CheckText(string text) => ACommentSaysSomething.Check(text);

    private static Refusal Conflict(string code, string message) => new(code, message, "plan") { Kind = RefusalKind.Conflict };
}
