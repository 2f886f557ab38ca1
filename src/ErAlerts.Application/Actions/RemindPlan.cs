using ErAlerts.Application.Backlog.Plans;

namespace ErAlerts.Application.Actions;

/// <summary>Puts a plan's step that is due into the next digest of who holds <c>er:role</c>.</summary>
public sealed class RemindPlan : ActionOn<PlanSubject>
{
    /// <inheritdoc/>
    public override string Name => "remind-plan";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        var about = context.Attribute("about");
        if (await subject.HolderOf(context.Attribute("role"), context.Work) is not { } holder)
        {
            return new ActionResult.Stuck("no-holder", $"Nobody holds the role '{context.Attribute("role")}' for the office {subject.Office}.");
        }

        context.Notify(holder, "plan-" + about);
        context.Audit("plan-reminded", detail: $"about={about};to={holder}");
        return ActionResult.Ok;
    }
}
