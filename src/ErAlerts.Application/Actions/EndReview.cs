using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Actions;

/// <summary>The referral was withdrawn or promoted to a case: its review ends without a decision.</summary>
public sealed class EndReview : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "end-review";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var before = subject.Review.State;
        subject.Review.Ended(ReviewState.Withdrawn, context.At);
        context.CloseInforming();
        context.Audit("review-ended", Codes.Of(before), Codes.Of(subject.Review.State), detail: $"outcome={context.Attribute("outcome")}");
        return Task.FromResult(ActionResult.Ok);
    }
}
