using System.Globalization;
using ErAlerts.Application.Backlog.Plans;

namespace ErAlerts.Application.Actions;

/// <summary>The clock of the draft or of the decision begins: <c>er:businessDays</c> from now. What the clock before it told of is done with.</summary>
public sealed class StartPlanClock : ActionOn<PlanSubject>
{
    /// <inheritdoc/>
    public override string Name => "start-plan-clock";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        if (ClockLength.Of(context) is not { } days)
        {
            return Task.FromResult(ClockLength.Bad(context));
        }

        var deadline = context.Policies.Calendar.DueFor(context.At, days);
        subject.Plan.ClockStarted(deadline);
        context.CloseInforming();
        context.Audit("plan-clock-started", ruleVersion: deadline.CalendarVersion, detail: string.Create(CultureInfo.InvariantCulture, $"due={deadline.DueOn:yyyy-MM-dd}"));
        return Task.FromResult(ActionResult.Ok);
    }
}
