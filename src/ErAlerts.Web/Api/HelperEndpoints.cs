using ErAlerts.Application.Backlog.Helping;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Backlog referrals given to helpers over HTTP: singly, by the plan's order with a preview, and taken back.</summary>
internal static class HelperEndpoints
{
    /// <summary>The body that gives one referral.</summary>
    internal sealed record GiveBody(string? Number, string? Helper);

    /// <summary>The body that shares an office's backlog out; <c>seen</c> is the preview's mark.</summary>
    internal sealed record ShareBody(string? Office, IReadOnlyList<string>? Helpers, string? Seen);

    public static void MapHelpers(this IEndpointRouteBuilder api)
    {
        var helpers = api.MapGroup("/backlog/helpers").WithTags("Backlog");
        helpers.MapGet("/", OfOffice).Requires(Permission.GiveToHelpers).WithSummary("What of an office's backlog is with a helper, and who is qualified to help");
        helpers.MapGet("/mine", Mine).Requires(Permission.HelpWithBacklog).WithSummary("The referrals given to oneself as a helper");
        helpers.MapPost("/", Give).Requires(Permission.GiveToHelpers).WithSummary("Give one referral to an ER-qualified helper");
        helpers.MapPost("/{id:long}/take-back", TakeBack).Requires(Permission.GiveToHelpers).WithSummary("Take a referral back from its helper");
        helpers.MapPost("/preview", Preview).Requires(Permission.GiveToHelpers).WithSummary("What sharing the backlog out by the plan's order would give; changes nothing");
        helpers.MapPost("/share", Share).Requires(Permission.GiveToHelpers).WithSummary("Give what the preview showed; 'seen' is its mark");
    }

    private static async Task<IResult> OfOffice(string? office, HttpContext context, HelpersQuery helping, CancellationToken stop)
    {
        var viewer = context.User.Viewer();
        if (office is null || !viewer.Offices.Contains(office))
        {
            return Problems.Of(new Refusal("unknown-office", $"There is no office '{office}' of yours.", "office") { Kind = RefusalKind.Unknown });
        }

        var (given, choices) = (await helping.OfOffice(viewer, office, stop), await helping.Choices(viewer, office, stop));
        return TypedResults.Ok(new { Office = office, Given = given.Select(Of), Helpers = choices });
    }

    private static async Task<IResult> Mine(HttpContext context, HelpersQuery helping, CancellationToken stop) =>
        TypedResults.Ok((await helping.Mine(context.User.Viewer(), stop)).Select(Of));

    private static async Task<IResult> Give(JsonBody<GiveBody> body, HttpContext context, GiveReferral giving, CancellationToken stop) =>
        body.Problem ?? Problems.Or(await giving.Run(body.Value?.Number ?? string.Empty, body.Value?.Helper ?? string.Empty, context.User.PersonId(), stop));

    private static async Task<IResult> TakeBack(long id, HttpContext context, GiveReferral giving, CancellationToken stop) =>
        Problems.Or(await giving.TakeBack(id, context.User.PersonId(), stop));

    private static async Task<IResult> Preview(JsonBody<ShareBody> body, HttpContext context, ShareOut sharing, CancellationToken stop) =>
        body.Problem ?? Problems.Or(await sharing.Preview(Request(body.Value, context), stop), Of);

    private static async Task<IResult> Share(JsonBody<ShareBody> body, HttpContext context, ShareOut sharing, CancellationToken stop) =>
        body.Problem ?? Problems.Or(await sharing.Run(Request(body.Value, context), body.Value?.Seen ?? string.Empty, stop), Of);

    private static ShareRequest Request(ShareBody? body, HttpContext context) => new(body?.Office ?? string.Empty, [.. body?.Helpers ?? []], context.User.PersonId());

    private static object Of(SharePreview preview) =>
        new { Shares = preview.Shares.Select(s => new { s.Item.Number, Age = s.Item.Age.Value, Helper = s.HelperId }), preview.Left, preview.Mark };

    private static object Of(HelperRow row) =>
        new { row.Given.Id, row.Given.Number, row.Given.Office, row.Given.HelperId, row.Given.Evidence, row.Given.AssignedBy, row.Given.AssignedAt, row.Given.PlanId, row.Age, row.Children, row.CswId, row.Why };
}
