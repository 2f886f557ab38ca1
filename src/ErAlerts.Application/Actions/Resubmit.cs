using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;

namespace ErAlerts.Application.Actions;

/// <summary>The CSW's answer goes to the SCSW again; after an ARA's return it opens a new cycle.</summary>
public sealed class Resubmit : IAction
{
    /// <inheritdoc/>
    public string Name => "resubmit";

    /// <inheritdoc/>
    public Task<ActionResult> Run(ActionContext context)
    {
        var review = context.Review;
        var before = review.State;
        review.Resubmitted(context.Trigger.Actor, context.At, context.Trigger.Note);
        context.Audit("resubmitted", before, detail: $"cycle={review.CycleNumber}");
        return Task.FromResult<ActionResult>(new ActionResult.Done(ProcessValues.Of(ReviewSteps.Cycle, review.CycleNumber)));
    }
}
