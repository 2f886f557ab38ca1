using System.Globalization;
using ErAlerts.Application.Backlog;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Application.Actions;

/// <summary>The DD approved: the count of this moment is the baseline, and the first checkpoint is on the morning of the Monday that comes.</summary>
public sealed class PutPlanInForce : ActionOn<PlanSubject>
{
    /// <inheritdoc/>
    public override string Name => "put-plan-in-force";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        var plan = subject.Plan;
        var today = context.Policies.Calendar.LocalDate(context.At);
        var count = await OfficeCounting.Of(context.Work, context.Policies, plan.Office, today);
        var before = Codes.Of(plan.State);
        plan.Approved(context.Trigger.Actor, context.At, PlanBaseline.Of(count, today));
        if (context.Trigger.Note is { Length: > 0 } words)
        {
            plan.Commented(new PlanComment(context.Trigger.Actor, context.At, words));
        }

        context.CloseInforming();
        context.Notify(plan.DraftedBy, "plan-approved");
        var detail = string.Create(CultureInfo.InvariantCulture, $"over30={count.Over30SinceReceipt.Referrals};children={count.Over30SinceReceipt.Children};{PlanWords.Of(plan.Content)}");
        context.Audit("plan-approved", before, Codes.Of(plan.State), detail: detail);
        return new ActionResult.Done(Checkpoints.NextAfter(CountyWeek.Of(today), context.Policies.Calendar));
    }
}
