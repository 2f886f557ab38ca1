using ErAlerts.Application.Backlog.Plans;

namespace ErAlerts.Application.Actions;

/// <summary>The count stayed at or under the threshold long enough: RA and DD are told, and what still informed is closed.</summary>
public sealed class FinishPlan : ActionOn<PlanSubject>
{
    /// <inheritdoc/>
    public override string Name => "finish-plan";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        context.CloseInforming();
        foreach (var role in new[] { "ra", "dd" })
        {
            if (await subject.HolderOf(role, context.Work) is { } holder)
            {
                context.Notify(holder, "plan-done");
            }
        }

        context.Audit("plan-done");
        return ActionResult.Ok;
    }
}
