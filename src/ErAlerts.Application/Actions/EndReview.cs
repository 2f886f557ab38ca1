using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Actions;

/// <summary>The referral was withdrawn or promoted to a case: its review ends without a decision.</summary>
public sealed class EndReview : IAction
{
    /// <inheritdoc/>
    public string Name => "end-review";

    /// <inheritdoc/>
    public Task<ActionResult> Run(ActionContext context)
    {
        var before = context.Review.State;
        context.Review.Ended(ReviewState.Withdrawn, context.At);
        context.ReviewWork.CloseEscalations(context.At);
        context.Audit("review-ended", before, detail: $"outcome={context.Attribute("outcome")}");
        return Task.FromResult(ActionResult.Ok);
    }
}
