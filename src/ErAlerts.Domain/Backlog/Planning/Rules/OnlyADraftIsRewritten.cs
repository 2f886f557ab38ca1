namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>All of a plan may change while the RA writes it; once approved its target, date and curve stand, and another target is another plan.</summary>
public static class OnlyADraftIsRewritten
{
    /// <summary>Refuses a rewriting or submission with <c>plan-not-draft</c>.</summary>
    public static Refusal? Check(BacklogPlan plan) => plan.IsDraft
        ? null
        : new Refusal("plan-not-draft", $"The plan is {Codes.Of(plan.State)}, no longer a draft.", "plan") { Kind = RefusalKind.Conflict };

    /// <summary>Refuses a change of a plan in force with <c>target-frozen</c>.</summary>
    public static Refusal? CheckTarget(BacklogPlan plan, PlanContent content) => plan.Content.HasTargetOf(content)
        ? null
        : new Refusal("target-frozen", "The target of an approved plan stands; draft a new plan to replace it.", "targetCount") { Kind = RefusalKind.Conflict };
}
