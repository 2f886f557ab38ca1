using System.Globalization;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Actions;

/// <summary>The alert enters its ARA's queue: day 0, due date and overdue instant are set (agreement: five business days for the ARA).</summary>
public sealed class EnterAraQueue : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "enter-ara-queue";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var review = subject.Review;
        var text = context.Attribute("businessDays");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || !BusinessDays.IsValid(days) || days == 0)
        {
            return new ActionResult.Stuck("bad-review-time", $"er:businessDays='{text}' is not a number of business days.");
        }

        if ((await context.Work.OrgChart()).AraFor(review.ScswId, review.Office) is not { } ara)
        {
            return new ActionResult.Stuck("no-ara", $"Neither the line above {review.ScswId} nor the office {review.Office} has an ARA.");
        }

        var before = review.State;
        var deadline = context.Policies.Calendar.DueFor(context.At, new BusinessDays(days));
        review.EnteredQueue(ara.Id, new ReviewClock(context.At, deadline.Day0, deadline.DueOn, deadline.OverdueAt, deadline.CalendarVersion));
        var detail = string.Create(CultureInfo.InvariantCulture, $"ara={ara.Id};day0={deadline.Day0:yyyy-MM-dd};due={deadline.DueOn:yyyy-MM-dd}");
        context.Audit("entered-ara-queue", Codes.Of(before), Codes.Of(review.State), deadline.CalendarVersion, detail);
        return ActionResult.Ok;
    }
}
