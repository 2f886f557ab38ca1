using System.Globalization;
using ErAlerts.Application.Backlog;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Processes;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;

namespace ErAlerts.Application.Actions;

/// <summary>
/// The weekly checkpoint: the count as of the end of the week before the instant at which the timer was due, so that a program that was
/// down for weeks checks each of them as it was. Sets <c>checkpoint</c> and <c>checkpointAt</c>.
/// </summary>
public sealed class CheckPlan : ActionOn<PlanSubject>
{
    /// <inheritdoc/>
    public override string Name => "check-plan";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        var (plan, calendar) = (subject.Plan, context.Policies.Calendar);
        var week = CountyWeek.Of(calendar.LocalDate(context.Trigger.DueAt ?? context.At)).Plus(-1);
        if (CheckpointsFollowTheWeeks.Check(plan, week, calendar.LocalDate(context.At)) is { } refusal)
        {
            return new ActionResult.Stuck(refusal.Code, refusal.Message);
        }

        var count = (await OfficeCounting.Of(context.Work, context.Policies, plan.Office, week.Sunday)).Over30SinceReceipt;
        var before = Codes.Of(plan.State);
        var verdict = plan.Checked(week, count, context.Policies.Backlog.TermsOf(plan.Office), context.At);
        Tell(context, plan, verdict);
        var target = plan.Checkpoints[^1].Target;
        var detail = string.Create(CultureInfo.InvariantCulture, $"week={week};over30={count.Referrals};children={count.Children};target={target};verdict={Codes.Of(verdict)}");
        context.Audit("plan-checked", before, Codes.Of(plan.State), detail: detail);
        return new ActionResult.Done(Checkpoints.NextAfter(week.Plus(1), calendar).With(ProcessValues.Of(PlanSteps.Checkpoint, Codes.Of(verdict))));
    }

    private static void Tell(ActionContext context, BacklogPlan plan, CheckpointVerdict verdict)
    {
        switch (verdict)
        {
            case CheckpointVerdict.Behind:
                context.Notify(plan.DraftedBy, "plan-behind-target");
                break;
            case CheckpointVerdict.Recovered:
                context.CloseInforming();
                context.Notify(plan.DraftedBy, "plan-recovered");
                break;
            default:
                break;
        }
    }
}
