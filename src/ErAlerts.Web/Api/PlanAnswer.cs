using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Infrastructure.Queries.Plans;

namespace ErAlerts.Web.Api;

/// <summary>A plan as the API shows it: codes for states and keys, dates for weeks.</summary>
internal static class PlanAnswer
{
    public static object Of(PlanDetail detail)
    {
        var plan = detail.Plan;
        return new
        {
            plan.Id,
            plan.Office,
            State = Codes.Of(plan.State),
            plan.DraftedBy,
            plan.DraftedAt,
            plan.SubmittedBy,
            plan.SubmittedAt,
            plan.DecidedBy,
            plan.DecidedAt,
            plan.SendBackText,
            plan.DueOn,
            plan.OverdueAt,
            plan.EndedAt,
            plan.ReplacedBy,
            plan.Version,
            plan.Content.TargetOn,
            plan.Content.TargetCount,
            Curve = plan.Content.Curve.Select(p => new { Week = p.Week.Monday, p.Target }),
            plan.Content.Actions,
            Staff = plan.Content.Staff.Select(s => new { s.PersonId, s.FromUnit, s.FromOffice, s.SharePercent, s.From, s.To, Evidence = detail.Qualifications.TryGetValue(s.PersonId, out var proof) ? Codes.Of(proof.Evidence) : null, Since = proof?.On }),
            plan.Content.OvertimeHours,
            Order = plan.Content.Order.Keys.Select(k => Codes.Of(k)),
            plan.Baseline,
            detail.Now,
            detail.Threshold,
            detail.WithHelpers,
            detail.Overtime,
            detail.Units,
            Checkpoints = plan.Checkpoints.Select(Of),
            Climbs = plan.Climbs.Select(c => new { Week = c.Week.Monday, c.PersonId, c.At }),
            plan.Comments,
        };
    }

    private static object Of(Checkpoint check) => new { Week = check.Week.Monday, check.Target, check.Actual.Referrals, check.Actual.Children, check.Threshold, check.BehindBy, check.At };
}
