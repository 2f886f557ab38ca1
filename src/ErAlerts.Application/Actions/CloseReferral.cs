using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Actions;

/// <summary>The closing is approved: by the ARA for an alert, by the SCSW for anything else. The county's system confirms it on a later import.</summary>
public sealed class CloseReferral : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "close-referral";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var review = subject.Review;
        var by = context.Attribute("by");
        if (by is not ("ara" or "scsw"))
        {
            return new ActionResult.Stuck("bad-closer", $"er:by='{by}' is neither ara nor scsw.");
        }

        if (by == "ara" && review.Cycle.Decision != Decision.Approve)
        {
            return new ActionResult.Stuck("not-approved", "No ARA approved this closing; an alert closes on nothing less.");
        }

        var before = review.State;
        (await subject.Referral(context.Work)).ApproveClosing(context.At, context.Policies.Calendar.LocalDate(context.At));
        review.Ended(by == "ara" ? ReviewState.Approved : ReviewState.NotAnAlert, context.At);
        context.CloseInforming();
        context.Audit("closing-approved", Codes.Of(before), Codes.Of(review.State), detail: $"by={by};cycle={review.CycleNumber}");
        return ActionResult.Ok;
    }
}
