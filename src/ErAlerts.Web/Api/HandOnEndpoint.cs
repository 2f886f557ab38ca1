using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>An RA or DD hands one review to another ARA.</summary>
internal static class HandOnEndpoint
{
    /// <summary>The body: <c>{"to": "ARA-2"}</c>.</summary>
    internal sealed record Body(string? To);

    public static void MapHandOn(this IEndpointRouteBuilder api) =>
        api.MapPost("/reviews/{number}/hand-on", HandOn)
            .Requires(Permission.HandOnReviews).WithSummary("Hand an absent ARA's review to another ARA of the office; the clock runs on").WithTags("Reviews");

    private static async Task<IResult> HandOn(string number, JsonBody<Body> body, HttpContext context, HandOnReviews handOn, ReviewsQuery reviews, CancellationToken stop)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (body.Value?.To is not { Length: > 0 } to)
        {
            return Problems.Of(new Refusal("ara-missing", "Say in 'to' which ARA takes the review.", "to"));
        }

        return await handOn.One(number, to, context.User.PersonId(), stop) is { Refusal: { } refused }
            ? Problems.Of(refused)
            : await ReviewAnswers.Present(number, context, reviews, stop);
    }
}
