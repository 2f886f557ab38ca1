using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Application.Actions;

/// <summary>A draft that is overdue, or a plan that is behind its target, climbs to the DD, who sees it from now on. It stays with the RA.</summary>
public sealed class EscalatePlan : ActionOn<PlanSubject>
{
    private const string Behind = "behind";

    /// <inheritdoc/>
    public override string Name => "escalate-plan";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        var about = context.Attribute("about");
        if (about is not (Behind or "draft-overdue"))
        {
            return new ActionResult.Stuck("bad-about", $"er:about='{about}' is nothing that climbs; known are draft-overdue and behind.");
        }

        if (await subject.HolderOf("dd", context.Work) is not { } holder)
        {
            return new ActionResult.Stuck("no-holder", $"No DD is over the office {subject.Office}.");
        }

        if (about == Behind)
        {
            subject.Plan.Climbed(new PlanClimb(subject.Plan.Checkpoints[^1].Week, holder, context.At));
        }

        context.Inform(holder, "plan-" + about);
        context.Notify(holder, "plan-" + about);
        context.Audit("plan-climbed", detail: $"about={about};to={holder}");
        return ActionResult.Ok;
    }
}
