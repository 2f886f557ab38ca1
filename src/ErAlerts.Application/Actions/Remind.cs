namespace ErAlerts.Application.Actions;

/// <summary>Leaves the ARA a reminder for the morning's digest; what is wrong with many e-mails is why it is one a day.</summary>
public sealed class Remind : IAction
{
    /// <inheritdoc/>
    public string Name => "remind";

    /// <inheritdoc/>
    public Task<ActionResult> Run(ActionContext context)
    {
        var day = context.Attribute("day");
        context.Notify(context.Review.AraId!, $"reminder-day-{day}");
        context.Audit("reminded", detail: $"day={day};ara={context.Review.AraId}");
        return Task.FromResult(ActionResult.Ok);
    }
}
