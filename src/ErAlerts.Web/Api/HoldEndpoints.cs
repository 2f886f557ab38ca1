using ErAlerts.Application.Audit;
using ErAlerts.Application.Retention;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Legal holds over HTTP.</summary>
internal static class HoldEndpoints
{
    /// <summary>The body: <c>{"number": "…", "text": "…"}</c>; to lift, the text alone.</summary>
    internal sealed record Body(string? Number, string? Text);

    public static void MapHolds(this IEndpointRouteBuilder api)
    {
        api.MapGet("/holds", List)
            .Requires(Permission.SeeOperations).WithSummary("The legal holds that stand, oldest first").WithTags("Operations");
        api.MapPost("/holds", Set)
            .Requires(Permission.HoldReferrals).WithSummary("Keep a referral whatever the retention says").WithTags("Operations");
        api.MapPost("/holds/{id:long}/lifting", Lift)
            .Requires(Permission.HoldReferrals).WithSummary("Lift a legal hold").WithTags("Operations");
    }

    private static async Task<IResult> List(HoldsQuery query, RecordView record, HttpContext context, CancellationToken stop)
    {
        var holds = await query.Standing(stop);
        await record.Saw(context, "legal-holds", null, holds.Count);
        return TypedResults.Ok(holds);
    }

    private static async Task<IResult> Set(JsonBody<Body> body, HttpContext context, HoldReferral holds, CancellationToken stop) =>
        body.Problem ?? Problems.Or(await holds.Set(body.Value?.Number ?? string.Empty, context.User.PersonId(), body.Value?.Text ?? string.Empty, stop), Show);

    private static async Task<IResult> Lift(long id, JsonBody<Body> body, HttpContext context, HoldReferral holds, CancellationToken stop) =>
        body.Problem ?? Problems.Or(await holds.Lift(id, context.User.PersonId(), body.Value?.Text ?? string.Empty, stop), Show);

    private static object Show(LegalHold hold) => new { hold.Id, hold.Reason, hold.SetBy, hold.SetAt, hold.LiftedBy, hold.LiftedAt, hold.LiftedBecause };
}
