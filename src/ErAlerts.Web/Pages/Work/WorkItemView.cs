using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Components;

namespace ErAlerts.Web.Pages.Work;

/// <summary>A row of the list with its clock in words.</summary>
/// <param name="Row">What waits.</param>
/// <param name="Clock">Its clock; null when it has none.</param>
/// <param name="Urgency">The part of the list in which it stands.</param>
public sealed record WorkItemView(MyWorkRow Row, ClockWords? Clock, WorkUrgency Urgency)
{
    /// <summary>Whether it is about a referral.</summary>
    public bool IsReview => Row.Subject == ReviewSteps.SubjectKind;

    /// <summary>Where it is done.</summary>
    public string Address => IsReview ? $"/reviews/{Row.Number}" : Row.Subject == PlanSteps.SubjectKind ? $"/backlog/plans/{Row.Number}" : "/overtime";

    /// <summary>What it is about, where that is no referral.</summary>
    public string Title => Row.Subject == PlanSteps.SubjectKind ? $"Backlog plan for {Wording.Office(Row.Office)}" : "Overtime request";

    /// <summary>Whether it climbed to the person and only informs.</summary>
    public bool Informs => Row.Kind is "escalation" or "plan-behind" or "plan-draft-overdue" or "overtime-overdue";

    internal static WorkItemView Of(MyWorkRow row, CountyTime time)
    {
        if (row is not { DueOn: { } dueOn, OverdueAt: { } overdueAt })
        {
            return new(row, null, WorkUrgency.None);
        }

        var urgency = time.Now >= overdueAt ? WorkUrgency.Overdue : dueOn == time.Today ? WorkUrgency.Today : WorkUrgency.Later;
        return new(row, time.Words(dueOn, overdueAt), urgency);
    }
}
