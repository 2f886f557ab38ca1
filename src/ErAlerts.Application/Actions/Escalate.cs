using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Actions;

/// <summary>The clock ran out: the review climbs to the next rung's holder, who sees it from now on. It stays with the ARA.</summary>
public sealed class Escalate : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "escalate";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var code = context.Attribute("level");
        if (!Codes.TryParse<EscalationLevel>(code, out var level) || level == EscalationLevel.None)
        {
            return new ActionResult.Stuck("bad-level", $"er:level='{code}' is not a rung; known are ra and dd.");
        }

        var review = subject.Review;
        var chart = await context.Work.OrgChart();
        var holder = level == EscalationLevel.Ra ? chart.RaFor(review.AraId, review.Office) : chart.DdFor(review.AraId, review.Office);
        if (holder is null)
        {
            return new ActionResult.Stuck("no-holder", $"Nobody holds the rung '{code}' above {review.AraId} in the office {review.Office}.");
        }

        if (review.Climbed(level, holder.Id, context.Trigger.DueAt ?? context.At, context.At))
        {
            context.Inform(holder.Id, ReviewSteps.EscalationWork);
            context.Notify(holder.Id, $"escalated-{code}");
            context.Audit("escalated", ruleVersion: review.CalendarVersion, detail: $"level={code};to={holder.Id};cycle={review.CycleNumber}");
        }

        return ActionResult.Ok;
    }
}
