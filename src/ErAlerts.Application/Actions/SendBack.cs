namespace ErAlerts.Application.Actions;

/// <summary>The SCSW's sending back reaches the CSW.</summary>
public sealed class SendBack : IAction
{
    /// <inheritdoc/>
    public string Name => "send-back";

    /// <inheritdoc/>
    public Task<ActionResult> Run(ActionContext context)
    {
        var before = context.Review.State;
        context.Review.SentBack(context.Trigger.Note);
        context.Notify(context.Review.CswId, "sent-back");
        context.Audit("sent-back", before);
        return Task.FromResult(ActionResult.Ok);
    }
}
