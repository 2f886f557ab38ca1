using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Application.Actions;

/// <summary>Hands a plan back to its RA with the words of the DD, which stay among its comments.</summary>
public sealed class SendPlanBack : ActionOn<PlanSubject>
{
    /// <inheritdoc/>
    public override string Name => "send-plan-back";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        var plan = subject.Plan;
        var (before, text) = (Codes.Of(plan.State), context.Trigger.Note ?? string.Empty);
        plan.SentBack(context.Trigger.Actor, context.At, text);
        plan.Commented(new PlanComment(context.Trigger.Actor, context.At, text));
        context.Notify(plan.DraftedBy, "plan-sent-back");
        context.Audit("plan-sent-back", before, Codes.Of(plan.State));
        return Task.FromResult(ActionResult.Ok);
    }
}
