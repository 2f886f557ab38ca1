using ErAlerts.Application.Overtime;

namespace ErAlerts.Application.Actions;

/// <summary>Puts a request that waits into the next digest of the manager who holds it.</summary>
public sealed class RemindOvertime : ActionOn<OvertimeSubject>
{
    /// <inheritdoc/>
    public override string Name => "remind-overtime";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, OvertimeSubject subject)
    {
        if (await subject.HolderOf("ara", context.Work) is not { } manager)
        {
            return new ActionResult.Stuck("no-holder", $"No manager stands above {subject.Request.PersonId}.");
        }

        context.Notify(manager, "overtime-due");
        context.Audit("overtime-reminded", detail: $"to={manager}");
        return ActionResult.Ok;
    }
}
