using ErAlerts.Application.Reviews;
using ErAlerts.Domain;

namespace ErAlerts.Application.Actions;

/// <summary>The SCSW's sending back reaches the CSW.</summary>
public sealed class SendBack : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "send-back";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var before = subject.Review.State;
        subject.Review.SentBack(context.Trigger.Note);
        context.Notify(subject.Review.CswId, "sent-back");
        context.Audit("sent-back", Codes.Of(before), Codes.Of(subject.Review.State));
        return Task.FromResult(ActionResult.Ok);
    }
}
