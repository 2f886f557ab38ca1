using ErAlerts.Application.Overtime;

namespace ErAlerts.Application.Actions;

/// <summary>A request that nobody decided in time is brought before the RA, who may decide it as well.</summary>
public sealed class EscalateOvertime : ActionOn<OvertimeSubject>
{
    /// <inheritdoc/>
    public override string Name => "escalate-overtime";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, OvertimeSubject subject)
    {
        if (await subject.HolderOf("ra", context.Work) is not { } ra)
        {
            return new ActionResult.Stuck("no-holder", $"No RA or DD stands above {subject.Request.PersonId}.");
        }

        context.Inform(ra, "overtime-overdue");
        context.Notify(ra, "overtime-overdue");
        context.Audit("overtime-climbed", detail: $"to={ra}");
        return ActionResult.Ok;
    }
}
