using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>An ARA's decision over HTTP.</summary>
internal static class DecisionEndpoints
{
    /// <summary>The body: <c>{"decision": "return", "reasons": ["contacts-not-attempted"], "text": "…"}</c>.</summary>
    internal sealed record Body(string? Decision, IReadOnlyList<string?>? Reasons, string? Text);

    public static void MapDecisions(this IEndpointRouteBuilder api) =>
        api.MapPost("/reviews/{number}/decision", Decide)
            .Requires(Permission.DecideReview).WithSummary("Approve the closing, or return it with reasons; If-Match takes the ETag of the review").WithTags("Reviews");

    private static async Task<IResult> Decide(string number, JsonBody<Body> body, HttpContext context, DecideReview decide, ReviewsQuery reviews, CancellationToken stop)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        var version = Versions.IfMatch(context.Request);
        if (Refuses(body.Value, version) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        _ = Codes.TryParse<Decision>(body.Value!.Decision, out var decision);
        var reasons = (body.Value.Reasons ?? []).OfType<string>().ToArray();
        var request = new DecisionRequest(number, context.User.PersonId(), decision, reasons, body.Value.Text ?? string.Empty, version.Value);
        return await decide.Run(request, stop) is { Refusal: { } refused }
            ? Problems.Of(refused)
            : await ReviewAnswers.Present(number, context, reviews, stop);
    }

    private static Refusal? Refuses(Body? body, Versions.Expected version) => body switch
    {
        null => new("body-missing", "Say in the body what is decided."),
        { Decision: null or "" } => new("decision-missing", "Say in 'decision' what is decided: approve or return.", "decision"),
        { Decision: { } code } when !Codes.TryParse<Decision>(code, out _) => new("unknown-decision", $"'{code}' is not a decision; it is approve or return.", "decision"),
        _ => version.Refusal,
    };
}
