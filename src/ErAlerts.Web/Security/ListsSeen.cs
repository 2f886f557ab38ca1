using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Security;

/// <summary>Records who saw which list of referrals, by the same words for pages and for the API.</summary>
internal static class ListsSeen
{
    public static Task Saw(this RecordView record, HttpContext context, ReviewFilter filter, int rows) => record.List(
        context.User.PersonId(),
        "reviews",
        [
            ("office", filter.Office), ("state", filter.State is { } state ? Domain.Codes.Of(state) : null), ("overdue", Code(filter.Overdue)), ("ara", filter.Ara),
            ("escalated", Code(filter.Escalated)), ("sort", filter.Sort), ("after", filter.Cursor),
        ],
        rows,
        context.RequestAborted);

    public static Task Saw(this RecordView record, HttpContext context, OverThirtyFilter filter, int rows) => record.List(
        context.User.PersonId(), "over-30", [("office", filter.Office), ("band", filter.Band), ("sort", filter.Sort), ("after", filter.Cursor)], rows, context.RequestAborted);

    public static Task Saw(this RecordView record, HttpContext context, string list, string? office, int rows) =>
        record.List(context.User.PersonId(), list, [("office", office)], rows, context.RequestAborted);

    private static string? Code(bool? flag) => flag switch
    {
        null => null,
        true => "yes",
        false => "no",
    };
}
