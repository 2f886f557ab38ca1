using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;

namespace ErAlerts.Application.Actions;

/// <summary>The CSW's answer goes to the SCSW again; after an ARA's return it opens a new cycle.</summary>
public sealed class Resubmit : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "resubmit";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var review = subject.Review;
        var before = review.State;
        review.Resubmitted(context.Trigger.Actor, context.At, context.Trigger.Note);
        context.Audit("resubmitted", Codes.Of(before), Codes.Of(review.State), detail: $"cycle={review.CycleNumber}");
        return Task.FromResult<ActionResult>(new ActionResult.Done(ProcessValues.Of(ReviewSteps.Cycle, review.CycleNumber)));
    }
}
