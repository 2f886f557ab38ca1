using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Queries.Backlog;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Web.Api;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>What the backlog's pages show, as tables for spreadsheets.</summary>
internal static class BacklogDownloads
{
    private const int LargestPage = 200;
    private static readonly string[] WeekHeader = ["office", "week", "open_over_30", "children", "received", "closed", "turned_over_30", "closed_over_30", "workers"];

    public static void MapBacklogDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/backlog.csv", Board).Requires(Permission.SeeBacklogBoard).ExcludeFromDescription();
        app.MapGet("/backlog-weeks.csv", AllWeeks).Requires(Permission.SeeBacklogBoard).ExcludeFromDescription();
        app.MapGet("/backlog/{office}/weeks.csv", Weeks).Requires(Permission.SeeBacklogBoard).ExcludeFromDescription();
        app.MapGet("/backlog/{office}/days.csv", Days).Requires(Permission.SeeBacklogBoard).ExcludeFromDescription();
        app.MapGet("/over-30.csv", List).Requires(Permission.SeeBacklog).ExcludeFromDescription();
    }

    private static async Task<IResult> Board(HttpContext context, BacklogBoardQuery boards, CancellationToken stop)
    {
        var board = await boards.For(context.User.Viewer(), stop);
        return CsvAnswer.Of(
            "backlog.csv",
            ["office", "as_of", "open", "over_30", "children_over_30", "since_contact", "31_45", "46_60", "61_90", "over_90", "turning_over_30", "change_4_weeks", "plan_target", "behind_plan", "in_13_weeks_low", "in_13_weeks_median", "in_13_weeks_high"],
            board.Offices.Select(o => Row(
                o.Office, board.AsOf, o.Now.Open, o.Now.Over30, o.Now.Over30Children, o.Now.SinceContact, o.Now.Band31, o.Now.Band46, o.Now.Band61, o.Now.Band91, o.Now.TurningOver30,
                o.Change, o.Plan?.TargetNow, o.Plan?.BehindBy, Ahead(o)?.Low, Ahead(o)?.Median, Ahead(o)?.High)));
    }

    private static async Task<IResult> AllWeeks(HttpContext context, BacklogBoardQuery boards, CancellationToken stop) =>
        CsvAnswer.Of("backlog-weeks.csv", WeekHeader, (await boards.For(context.User.Viewer(), stop)).Offices.SelectMany(o => o.Weeks).Select(Week));

    private static async Task<IResult> Weeks(string office, HttpContext context, OfficeBacklogQuery backlog, CancellationToken stop) =>
        await backlog.For(context.User.Viewer(), office, stop) is { } view ? CsvAnswer.Of($"{office}-weeks.csv", WeekHeader, view.Weeks.Select(Week)) : TypedResults.NotFound();

    private static async Task<IResult> Days(string office, HttpContext context, OfficeDaysQuery days, CancellationToken stop) =>
        await days.For(context.User.Viewer(), office, stop) is { Count: > 0 } nights
            ? CsvAnswer.Of(
                $"{office}-days.csv",
                ["office", "day", "open", "over_30", "children_over_30", "since_contact", "children_since_contact", "31_45", "46_60", "61_90", "over_90", "received", "closed", "turned_over_30", "closed_over_30", "workers"],
                nights.Select(n => Row(
                    office, n.Day, n.Numbers.Open, n.Numbers.Over30, n.Numbers.Over30Children, n.Numbers.SinceContact, n.Numbers.SinceContactChildren, n.Numbers.Band31, n.Numbers.Band46,
                    n.Numbers.Band61, n.Numbers.Band91, n.Numbers.Received, n.Numbers.Ended, n.Numbers.TurnedOver30, n.Numbers.EndedOver30, n.Numbers.Workers)))
            : TypedResults.NotFound();

    private static async Task<IResult> List(string? office, string? band, string? sort, HttpContext context, OverThirtyQuery backlog, RecordView record, CancellationToken stop)
    {
        var filter = new OverThirtyFilter { Office = OrNull(office), Band = OrNull(band), Sort = OrNull(sort), Limit = LargestPage };
        if (filter.Check() is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var rows = new List<OverThirtyRow>();
        for (var cursor = (string?)null; ;)
        {
            var page = await backlog.List(context.User.Viewer(), filter with { Cursor = cursor }, stop);
            rows.AddRange(page.Items);
            cursor = page.NextCursor;
            if (cursor is null)
            {
                break;
            }
        }

        // Kept before the file is handed over. Where there are rows, the office is one that exists.
        if (rows.Count > 0)
        {
            await record.Export(context.User.PersonId(), "over-30", filter.Office, rows.Count, stop);
        }

        return CsvAnswer.Of(
            "over-30.csv",
            ["referral_number", "office", "received_on", "days_since_receipt", "days_since_contact", "thirtieth_day", "band", "children", "stands"],
            rows.Select(r => Row(
                r.Referral.Number, r.Referral.Office, r.Referral.ReceivedOn, r.Referral.AgeSinceReceipt, r.Referral.AgeSinceContact, r.Referral.ThirtiethDay, r.Band, r.Referral.Children, r.Referral.ReviewState ?? "under-investigation")));
    }

    private static object?[] Week(WeekOfOffice w) => Row(w.Office, w.Week, w.Over30, w.Children, w.Received, w.Ended, w.TurnedOver30, w.EndedOver30, w.Workers);

    private static Domain.Backlog.Forecasting.ForecastWeek? Ahead(BoardRow row) => row.Forecast is { IsMade: true } forecast ? forecast.Weeks[12] : null;

    private static object?[] Row(params object?[] cells) => cells;

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
