namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>A plan goes to the DD, is approved, and changes in force, only while every rule of its content holds.</summary>
public static class APlanIsComplete
{
    /// <summary>The refusals of all content rules, the first of each; none when the plan may be submitted or approved.</summary>
    public static IReadOnlyList<Refusal> CheckAll(PlanContent content, PlanSetting setting) =>
    [
        .. Found(APlanHasATargetAndADate.Check(content, setting), TheCurveRunsWeeklyToTheTarget.Check(content)),
        .. CheckAllInForce(content, setting),
    ];

    /// <summary>The refusals that a change of a plan in force may meet; its target stands and is no longer judged by today's count.</summary>
    public static IReadOnlyList<Refusal> CheckAllInForce(PlanContent content, PlanSetting setting) => Found(
        EveryActionHasAnOwnerAndADate.Check(content, setting),
        BorrowedStaffAreErQualified.Check(content, setting),
        NobodyIsLentBeyondFullTime.Check(content, setting),
        OvertimeIsForeseenInHours.Check(content),
        AnOrderNamesEachKeyOnce.Check(content.Order));

    private static List<Refusal> Found(params IEnumerable<Refusal?> refusals) => [.. refusals.OfType<Refusal>()];
}
