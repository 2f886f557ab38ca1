using ErAlerts.Application.Overtime;

namespace ErAlerts.Application.Actions;

/// <summary>The clock of the manager's decision begins: <c>er:businessDays</c> from now.</summary>
public sealed class StartOvertimeClock : ActionOn<OvertimeSubject>
{
    /// <inheritdoc/>
    public override string Name => "start-overtime-clock";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, OvertimeSubject subject)
    {
        if (ClockLength.Of(context) is not { } days)
        {
            return Task.FromResult(ClockLength.Bad(context));
        }

        subject.Request.ClockStarted(context.Policies.Calendar.DueFor(context.At, days));
        return Task.FromResult(ActionResult.Ok);
    }
}
