using ErAlerts.Application.Reviews;

namespace ErAlerts.Application.Actions;

/// <summary>The ARA's return reaches the CSW; whoever looked on because of an escalation is released.</summary>
public sealed class ReturnToCsw : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "return-to-csw";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        subject.Review.ReturnedToCsw();
        context.CloseInforming();
        context.Notify(subject.Review.CswId, "returned");
        return Task.FromResult(ActionResult.Ok);
    }
}
