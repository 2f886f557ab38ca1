using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Overtime;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Infrastructure.Queries.Training;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Pages.Plans;

/// <summary>What the pages of plans, overtime and training show, as tables for spreadsheets.</summary>
internal static class PlanDownloads
{
    public static void MapPlanDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/backlog/plans.csv", All).Requires(Permission.SeePlans).ExcludeFromDescription();
        app.MapGet("/backlog/plans/{id:long}/weeks.csv", Weeks).Requires(Permission.SeePlans).ExcludeFromDescription();
        app.MapGet("/overtime.csv", Overtime).Requires(Permission.SeeOvertime).ExcludeFromDescription();
        app.MapGet("/training-needs.csv", Needs).Requires(Permission.SeeTraining).ExcludeFromDescription();
    }

    private static async Task<IResult> All(HttpContext context, PlansQuery plans, CancellationToken stop) => CsvAnswer.Of(
        "plans.csv",
        ["plan", "office", "state", "over_30_at_approval", "over_30_now", "target", "target_on", "drafted_by", "decided_by", "due_on"],
        (await plans.List(context.User.Viewer(), null, stop)).Select(p => Row(
            p.Plan.Id, p.Plan.Office, Codes.Of(p.Plan.State), p.Plan.Baseline?.Over30SinceReceipt.Referrals, p.Now, p.Plan.Content.TargetCount, p.Plan.Content.TargetOn, p.Plan.DraftedBy, p.Plan.DecidedBy, p.Plan.DueOn)));

    private static async Task<IResult> Weeks(long id, HttpContext context, PlansQuery plans, CancellationToken stop) =>
        await plans.Find(context.User.Viewer(), id, stop) is { } detail
            ? CsvAnswer.Of(
                $"plan-{id}-weeks.csv",
                ["office", "week", "target", "over_30", "children_over_30", "behind_by", "threshold"],
                PlanWords.Weeks(detail.Plan).Select(w => Row(
                    detail.Plan.Office, w.Week.Monday, w.Target, w.Check?.Actual.Referrals, w.Check?.Actual.Children, w.Check?.BehindBy, w.Check?.Threshold)))
            : TypedResults.NotFound();

    private static async Task<IResult> Overtime(HttpContext context, OvertimeQuery requests, CancellationToken stop)
    {
        var board = await requests.For(context.User.Viewer(), stop);
        return CsvAnswer.Of(
            "overtime.csv",
            ["request", "person", "office", "plan", "work", "referral_number", "on", "hours_asked", "state", "hours_granted", "decided_by", "why", "reason"],
            board.Own.Concat(board.Seen).DistinctBy(r => r.Id).Select(r => Row(
                r.Id, r.PersonId, r.Office, r.PlanId, Codes.Of(r.Work), r.ReviewNumber, r.On, r.HoursAsked, Codes.Of(r.State), r.HoursGranted, r.DecidedBy, r.Why, r.Reason)));
    }

    private static async Task<IResult> Needs(HttpContext context, TrainingQuery trainings, CancellationToken stop) => CsvAnswer.Of(
        "training-needs.csv",
        ["person", "name", "title", "offices"],
        (await trainings.For(context.User.Viewer(), stop)).StillNeeding.Select(p => Row(p.Id, p.Name, p.Title, string.Join(';', p.Offices))));

    private static object?[] Row(params object?[] cells) => cells;
}
