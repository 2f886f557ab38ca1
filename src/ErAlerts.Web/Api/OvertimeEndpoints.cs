using ErAlerts.Application.Overtime;
using ErAlerts.Domain;
using ErAlerts.Domain.Overtime;
using ErAlerts.Infrastructure.Queries.Overtime;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Requests for overtime over HTTP: asking, deciding, taking back, and the totals.</summary>
internal static class OvertimeEndpoints
{
    /// <summary>The body of a request: <c>work</c> is <c>backlog</c> with an office, or <c>returned-review</c> with its number.</summary>
    internal sealed record AskBody(string? Work, string? ReviewNumber, string? Office, decimal? Hours, DateOnly? On, string? Why);

    /// <summary>The body of a decision: <c>{"decision": "grant", "hours": 3}</c> or <c>{"decision": "refuse", "reason": "…"}</c>; without hours, what was asked for is granted.</summary>
    internal sealed record DecisionBody(string? Decision, decimal? Hours, string? Reason);

    public static void MapOvertime(this IEndpointRouteBuilder api)
    {
        var overtime = api.MapGroup("/overtime").WithTags("Overtime");
        overtime.MapGet("/", List).Requires(Permission.SeeOvertime).WithSummary("One's own requests; for managers also those of their offices, with totals by office, plan and person");
        overtime.MapGet("/{id:long}", Present).Requires(Permission.SeeOvertime).WithSummary("One request");
        overtime.MapPost("/", Ask).Requires(Permission.AskForOvertime).WithSummary("Ask for hours, tied to a returned review or to an office's backlog");
        overtime.MapPost("/{id:long}/decision", Decide).Requires(Permission.DecideOvertime).WithSummary("Grant hours, or refuse with a reason; If-Match takes the ETag of the request");
        overtime.MapPost("/{id:long}/withdraw", Withdraw).Requires(Permission.AskForOvertime).WithSummary("Take back one's own request while it waits");
    }

    private static async Task<IResult> List(HttpContext context, OvertimeQuery requests, CancellationToken stop) =>
        TypedResults.Ok(OvertimeAnswer.Of(await requests.For(context.User.Viewer(), stop)));

    private static async Task<IResult> Present(long id, HttpContext context, OvertimeQuery requests, CancellationToken stop) =>
        await requests.Find(context.User.Viewer(), id, stop) is { } request
            ? Answer(request, context)
            : Problems.Of(new Refusal("unknown-request", "There is no such request for overtime.", "request") { Kind = RefusalKind.Unknown });

    private static async Task<IResult> Ask(JsonBody<AskBody> body, HttpContext context, AskForOvertime asking, CancellationToken stop)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        return Read(body.Value) is var read && read is Outcome<OvertimeAsk>.Done(var ask)
            ? Answer(await asking.Run(ask, context.User.PersonId(), stop), context)
            : Problems.Of(read.Refusal!);
    }

    private static Outcome<OvertimeAsk> Read(AskBody? body) => body switch
    {
        null => new Refusal("body-missing", "Send the request as the body."),
        _ when !Codes.TryParse<OvertimeWork>(body.Work, out _) => new Refusal("unknown-work", $"Say in 'work' what the hours are for: {string.Join(" or ", Codes.All<OvertimeWork>())}.", "work"),
        { Hours: null } => new Refusal("bad-number", "Say in 'hours' how many.", "hours"),
        { On: null } => new Refusal("bad-date", "Say in 'on' the date, such as 2026-06-30.", "on"),
        _ => Filled(body),
    };

    private static OvertimeAsk Filled(AskBody body)
    {
        _ = Codes.TryParse<OvertimeWork>(body.Work, out var work);
        return new OvertimeAsk { Work = work, ReviewNumber = body.ReviewNumber, Office = body.Office, Hours = body.Hours!.Value, On = body.On!.Value, Why = body.Why ?? string.Empty };
    }

    private static async Task<IResult> Decide(long id, JsonBody<DecisionBody> body, HttpContext context, DecideOvertime deciding, OvertimeQuery requests, CancellationToken stop)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (body.Value?.Decision is not ("grant" or "refuse"))
        {
            return Problems.Of(new Refusal("unknown-decision", "Say in 'decision' what is decided: grant or refuse.", "decision"));
        }

        if (Versions.IfMatch(context.Request) is var version && version.Refusal is { } refusal)
        {
            return Problems.Of(refusal);
        }

        if (await requests.Find(context.User.Viewer(), id, stop) is not { } request)
        {
            return await Present(id, context, requests, stop);
        }

        decimal? hours = body.Value.Decision == "refuse" ? null : body.Value.Hours ?? request.HoursAsked;
        return Answer(await deciding.Run(new OvertimeDecision(id, context.User.PersonId(), hours, body.Value.Reason) { ExpectedVersion = version.Value }, stop), context);
    }

    private static async Task<IResult> Withdraw(long id, HttpContext context, DecideOvertime deciding, OvertimeQuery requests, CancellationToken stop) =>
        await requests.Find(context.User.Viewer(), id, stop) is null
            ? await Present(id, context, requests, stop)
            : Answer(await deciding.Withdraw(id, context.User.PersonId(), stop), context);

    private static IResult Answer(Outcome<OvertimeRequest> outcome, HttpContext context) =>
        outcome is Outcome<OvertimeRequest>.Done(var request) ? Answer(request, context) : Problems.Of(outcome.Refusal!);

    private static IResult Answer(OvertimeRequest request, HttpContext context)
    {
        context.Response.GetTypedHeaders().ETag = Versions.Tag(request.Version);
        return TypedResults.Ok(OvertimeAnswer.Of(request));
    }
}
