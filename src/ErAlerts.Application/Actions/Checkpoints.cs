using System.Globalization;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Processes;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Actions;

/// <summary>When the checkpoints are.</summary>
internal static class Checkpoints
{
    /// <summary>The variable of the drawing that says when a week is checked: on the morning of the Monday after it, in county time.</summary>
    public static Variables NextAfter(CountyWeek week, BusinessCalendar calendar) => ProcessValues.Of(
        PlanSteps.CheckpointAt,
        week.Plus(1).Monday.ToDateTime(calendar.Morning).ToString("s", CultureInfo.InvariantCulture));
}
