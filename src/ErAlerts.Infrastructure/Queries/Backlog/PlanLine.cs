using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>What a board says of an office's plan.</summary>
/// <param name="Id">Key of the plan.</param>
/// <param name="State">Code of its state.</param>
/// <param name="IsInForce">Whether it was approved.</param>
/// <param name="TargetOn">County date of the target.</param>
/// <param name="TargetCount">Referrals over 30 that are left then, at most.</param>
/// <param name="TargetNow">The curve's target at the end of the last whole week; null before the curve begins or while not in force.</param>
/// <param name="BehindBy">Referrals above it; negative when under it; null when there is nothing to hold it against.</param>
public sealed record PlanLine(long Id, string State, bool IsInForce, DateOnly TargetOn, int TargetCount, int? TargetNow, int? BehindBy)
{
    /// <summary>The plan in force if there is one, else the newest that is live.</summary>
    /// <param name="plans">The office's live plans.</param>
    /// <param name="week">The last whole week.</param>
    /// <param name="over30">The count at its end.</param>
    public static PlanLine? Of(IReadOnlyCollection<BacklogPlan> plans, CountyWeek? week, int? over30)
    {
        if (Choose(plans) is not { } plan)
        {
            return null;
        }

        var target = plan.IsInForce && week is { } last ? plan.Content.Curve.TargetOf(last) : null;
        return new PlanLine(plan.Id, Codes.Of(plan.State), plan.IsInForce, plan.Content.TargetOn, plan.Content.TargetCount, target, over30 - target);
    }

    internal static BacklogPlan? Choose(IReadOnlyCollection<BacklogPlan> plans) => plans.OrderByDescending(p => p.IsInForce).ThenByDescending(p => p.Id).FirstOrDefault();
}
