using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>Opens a plan and its process: a draft for the RA with a proposal, the straight line from today's count to the threshold.</summary>
internal static class PlanOpening
{
    public static async Task<BacklogPlan> Open(IUnitOfWork work, PolicyCatalogue policies, ProcessRunner runner, NewPlan plan, Trigger trigger)
    {
        var today = policies.Calendar.LocalDate(trigger.At);
        var terms = policies.Backlog.TermsOf(plan.Office);
        var target = Math.Max(0, Math.Min(terms.Threshold, plan.CountNow - 1));
        var targetOn = Domain.Backlog.Counting.CountyWeek.Of(today).Plus(policies.Backlog.WeeksToPropose).Sunday;
        var proposal = new PlanContent
        {
            TargetOn = targetOn,
            TargetCount = target,
            Curve = TargetCurve.Straight(plan.CountNow, today, target, targetOn),
        };
        var opened = new BacklogPlan(work.NextId(), plan.Office, plan.RaId, trigger.At, proposal);
        work.Add(opened);
        work.Add(new AuditEntry
        {
            Stream = AuditStreams.OfPlan(opened.Id),
            At = trigger.At,
            Actor = trigger.Actor,
            Act = "plan-opened",
            After = Domain.Codes.Of(opened.State),
            Detail = string.Create(CultureInfo.InvariantCulture, $"office={plan.Office};over30={plan.CountNow};threshold={terms.Threshold}"),
        });
        await runner.Start(work, PlanSteps.ProcessId, new PlanSubject(opened), Variables.Empty, trigger);
        return opened;
    }
}

/// <summary>For which office, with how many over 30 days, and for which RA a plan is opened.</summary>
internal sealed record NewPlan(string Office, int CountNow, string RaId);
