using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Components;

namespace ErAlerts.Web.Pages.Work;

/// <summary>A row of the list with its clock in words.</summary>
/// <param name="Row">What waits.</param>
/// <param name="Clock">Its clock; null when it has none.</param>
/// <param name="Urgency">The part of the list in which it stands.</param>
public sealed record WorkItemView(MyWorkRow Row, ClockWords? Clock, WorkUrgency Urgency)
{
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
