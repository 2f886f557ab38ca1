using System.Globalization;
using ErAlerts.Application.Retention;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>The count of referrals over 30 days.</summary>
internal static class BacklogEndpoints
{
    public static void MapBacklog(this IEndpointRouteBuilder api) =>
        api.MapGet("/backlog", Count)
            .Requires(Permission.SeeBacklog).Produces<BacklogAnswer>().Produces(StatusCodes.Status304NotModified).WithSummary("Referrals open over 30 days by office, both ages, referrals and children").WithTags("Backlog");

    private static async Task<IResult> Count(string? office, string? asOf, HttpContext context, OverThirtyQuery backlog, ITransactions transactions, CancellationToken stop)
    {
        if (!string.IsNullOrEmpty(asOf) && !DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return Problems.Of(new Refusal("bad-date", $"'{asOf}' is not a date such as 2026-06-30.", "asOf"));
        }

        DateOnly? on = string.IsNullOrEmpty(asOf) ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (on is { } date && await transactions.Run(work => RetainedFacts.Check(work, date, "asOf"), stop) is { } removed)
        {
            return Problems.Of(removed);
        }

        return TaggedAnswer.Of(await backlog.Count(context.User.Viewer(), string.IsNullOrEmpty(office) ? null : office, on, stop), context);
    }
}
