using ErAlerts.Application.Audit;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Reading reviews.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reviews", List)
            .Requires(Permission.ViewReferrals).WithSummary("The reviews that the person may see, a page at a time; the view is recorded").WithTags("Reviews");
        api.MapGet("/reviews/{number}", One)
            .Requires(Permission.ViewReferrals).WithSummary("One review; its version is the ETag, and the view is recorded").WithTags("Reviews");
    }

    private static async Task<IResult> List([AsParameters] ReviewListQuery query, HttpContext context, ReviewsQuery reviews, RecordView record, CancellationToken stop)
    {
        if (query.Filter() is not Outcome<ReviewFilter>.Done(var filter))
        {
            return Problems.Of(query.Filter().Refusal!);
        }

        var page = await reviews.List(context.User.Viewer(), filter, stop);
        await record.Saw(context, filter, page.Items.Count);
        return TypedResults.Ok(page);
    }

    private static async Task<IResult> One(string number, HttpContext context, ReviewsQuery reviews, RecordView record, CancellationToken stop)
    {
        var answer = await ReviewAnswers.Present(number, context, reviews, stop);
        if (answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK })
        {
            await record.Run(context.User.PersonId(), number, stop);
        }

        return answer;
    }
}
