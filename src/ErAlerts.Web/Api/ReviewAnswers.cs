using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Answering with a review as it stands now.</summary>
internal static class ReviewAnswers
{
    /// <summary>The review with its version as ETag; 404 when there is none that the person may see.</summary>
    public static async Task<IResult> Present(string number, HttpContext context, ReviewsQuery reviews, CancellationToken stop)
    {
        if (await reviews.One(context.User.Viewer(), number, stop) is not { } review)
        {
            return Problems.Of(Refusals.NoReview(number));
        }

        context.Response.GetTypedHeaders().ETag = Versions.Tag(review.Version);
        return TypedResults.Ok(review);
    }
}
