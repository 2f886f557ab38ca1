using ErAlerts.Application.Audit;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>A referral on its way to the ARA: read, submitted, first approved.</summary>
internal static class ReferralEndpoints
{
    /// <summary>The body of a submission: <c>{"answer": "…"}</c>; absent for the first.</summary>
    internal sealed record Submission(string? Answer);

    public static void MapReferrals(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals/{number}").WithTags("Referrals");
        referrals.MapGet("/", One).Requires(Permission.ViewReferrals).WithSummary("One referral; the view is recorded");
        referrals.MapPost("/submit", Submit).Requires(Permission.SubmitForClosing).WithSummary("Submit for closing, or answer a return and submit again");
        referrals.MapPost("/approve", Approve).Requires(Permission.ApproveAsScsw).WithSummary("The SCSW's first approval; closes what is no alert");
    }

    private static async Task<IResult> One(string number, HttpContext context, ReferralQuery referrals, RecordView record, CancellationToken stop)
    {
        if (await referrals.Find(context.User.Viewer(), number, stop) is not { } referral)
        {
            return Problems.Of(Refusals.UnknownReferral(number));
        }

        await record.Run(context.User.PersonId(), number, stop);
        return TypedResults.Ok(referral);
    }

    private static async Task<IResult> Submit(string number, JsonBody<Submission> body, HttpContext context, SubmitForClosing submit, ReviewsQuery reviews, CancellationToken stop) =>
        body.Problem is { } problem
            ? problem
            : await submit.Run(number, context.User.PersonId(), body.Value?.Answer, stop) is { Refusal: { } refusal }
                ? Problems.Of(refusal)
                : await ReviewAnswers.Present(number, context, reviews, stop);

    private static async Task<IResult> Approve(string number, HttpContext context, ApproveAsScsw approve, ReviewsQuery reviews, CancellationToken stop) =>
        await approve.Run(number, context.User.PersonId(), stop) switch
        {
            { Refusal: { } refusal } => Problems.Of(refusal),
            Outcome<Review>.Done { Value.State: ReviewState.NotAnAlert } => TypedResults.Ok(new { closed = true }),
            _ => await ReviewAnswers.Present(number, context, reviews, stop),
        };
}
