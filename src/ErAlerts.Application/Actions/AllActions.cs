namespace ErAlerts.Application.Actions;

/// <summary>The actions that a drawing may name; a new one is added here.</summary>
public static class AllActions
{
    /// <summary>One of each.</summary>
    public static IReadOnlyList<IAction> List { get; } =
    [
        new EvaluateCriteria(),
        new EnterAraQueue(),
        new Remind(),
        new Escalate(),
        new SendBack(),
        new ReturnToCsw(),
        new Resubmit(),
        new CloseReferral(),
        new EndReview(),
        new StartPlanClock(),
        new RemindPlan(),
        new EscalatePlan(),
        new SendPlanBack(),
        new PutPlanInForce(),
        new CheckPlan(),
        new FinishPlan(),
        new ReplacePlan(),
        new StartOvertimeClock(),
        new RemindOvertime(),
        new EscalateOvertime(),
        new EndOvertime(),
    ];

    /// <summary>The action with that name, or null.</summary>
    public static IAction? Named(string name) => List.FirstOrDefault(a => a.Name == name);
}
