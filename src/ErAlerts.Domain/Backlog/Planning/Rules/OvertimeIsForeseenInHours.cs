namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>A plan foresees a number of overtime hours, none or more; each hour is still asked for and decided on its own.</summary>
public static class OvertimeIsForeseenInHours
{
    /// <summary>Refuses with <c>hours-negative</c>.</summary>
    public static Refusal? Check(PlanContent content) => content.OvertimeHours >= 0
        ? null
        : new Refusal("hours-negative", "Overtime hours are 0 or more.", "overtimeHours");
}
