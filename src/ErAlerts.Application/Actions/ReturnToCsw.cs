namespace ErAlerts.Application.Actions;

/// <summary>The ARA's return reaches the CSW; whoever looked on because of an escalation is released.</summary>
public sealed class ReturnToCsw : IAction
{
    /// <inheritdoc/>
    public string Name => "return-to-csw";

    /// <inheritdoc/>
    public Task<ActionResult> Run(ActionContext context)
    {
        context.Review.ReturnedToCsw();
        context.ReviewWork.CloseEscalations(context.At);
        context.Notify(context.Review.CswId, "returned");
        return Task.FromResult(ActionResult.Ok);
    }
}
