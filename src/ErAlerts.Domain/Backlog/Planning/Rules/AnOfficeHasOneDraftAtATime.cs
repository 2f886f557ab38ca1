namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>An office has at most one plan in force and one being written beside it, which replaces the other when approved.</summary>
public static class AnOfficeHasOneDraftAtATime
{
    /// <summary>Refuses with <c>plan-being-written</c>.</summary>
    /// <param name="plansOfTheOffice">The office's plans, ended ones too.</param>
    public static Refusal? Check(IEnumerable<BacklogPlan> plansOfTheOffice) =>
        plansOfTheOffice.FirstOrDefault(p => p.IsDraft || p.State == PlanState.Submitted) is { } other
            ? new Refusal("plan-being-written", $"A plan of the office {other.Office} is {Codes.Of(other.State)} already; change that one.", "office") { Kind = RefusalKind.Conflict }
            : null;
}
