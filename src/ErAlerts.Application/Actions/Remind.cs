using ErAlerts.Application.Reviews;

namespace ErAlerts.Application.Actions;

/// <summary>Leaves the ARA a reminder for the morning's digest; what is wrong with many e-mails is why it is one a day.</summary>
public sealed class Remind : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "remind";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var day = context.Attribute("day");
        context.Notify(subject.Review.AraId!, $"reminder-day-{day}");
        context.Audit("reminded", detail: $"day={day};ara={subject.Review.AraId}");
        return Task.FromResult(ActionResult.Ok);
    }
}
