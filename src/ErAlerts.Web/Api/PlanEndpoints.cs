using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Backlog plans over HTTP: reading one, and every act that the page offers.</summary>
internal static class PlanEndpoints
{
    /// <summary>The body that begins a plan.</summary>
    internal sealed record OfficeBody(string? Office);

    /// <summary>The body of a decision: <c>{"decision": "approve"}</c> or <c>{"decision": "send-back", "text": "…"}</c>.</summary>
    internal sealed record DecisionBody(string? Decision, string? Text);

    /// <summary>The body of a comment.</summary>
    internal sealed record TextBody(string? Text);

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/backlog/plans").WithTags("Backlog");
        plans.MapGet("/{id:long}", Present).Requires(Permission.SeePlans).WithSummary("A plan with its checkpoints and the count of this moment");
        plans.MapPost("/", Begin).Requires(Permission.DraftPlan).WithSummary("Begin a draft for an office");
        plans.MapPost("/{id:long}/draft", Draft).Requires(Permission.DraftPlan).WithSummary("Write the draft anew; If-Match takes the ETag of the plan");
        plans.MapPost("/{id:long}/change", Change).Requires(Permission.SeePlans).WithSummary("Change actions, staff, hours or order of a plan in force");
        plans.MapPost("/{id:long}/submit", Submit).Requires(Permission.DraftPlan).WithSummary("Submit the draft to the deputy director");
        plans.MapPost("/{id:long}/decision", Decide).Requires(Permission.DecidePlan).WithSummary("Approve the plan, or send it back with words");
        plans.MapPost("/{id:long}/comments", Comment).Requires(Permission.SeePlans).WithSummary("Add a comment");
        plans.MapPost("/{id:long}/actions/{number:int}/done", Report).Requires(Permission.SeePlans).WithSummary("Report an action done");
    }

    private static async Task<IResult> Present(long id, HttpContext context, PlansQuery plans, CancellationToken stop)
    {
        if (await plans.Find(context.User.Viewer(), id, stop) is not { } detail)
        {
            return Problems.Of(new Refusal("unknown-plan", $"There is no backlog plan {id}.", "plan") { Kind = RefusalKind.Unknown });
        }

        context.Response.GetTypedHeaders().ETag = Versions.Tag(detail.Plan.Version);
        return TypedResults.Ok(PlanAnswer.Of(detail));
    }

    private static async Task<IResult> Begin(JsonBody<OfficeBody> body, HttpContext context, OpenPlan open, PlansQuery plans, CancellationToken stop) =>
        body.Problem ?? await Answer(await open.Run(body.Value?.Office ?? string.Empty, context.User.PersonId(), stop), context, plans, stop);

    private static async Task<IResult> Draft(long id, JsonBody<PlanWriting> body, HttpContext context, DraftPlan draft, PlansQuery plans, CancellationToken stop) =>
        await Written(body, context, plans, (writing, version) => draft.Run(id, context.User.PersonId(), writing, version, stop), stop);

    private static async Task<IResult> Change(long id, JsonBody<PlanWriting> body, HttpContext context, ChangePlan change, PlansQuery plans, CancellationToken stop) =>
        await Written(body, context, plans, (writing, version) => change.Run(id, context.User.PersonId(), writing, version, stop), stop);

    private static async Task<IResult> Submit(long id, HttpContext context, SubmitPlan submit, PlansQuery plans, CancellationToken stop)
    {
        var version = Versions.IfMatch(context.Request);
        return version.Refusal is { } refusal ? Problems.Of(refusal) : await Answer(await submit.Run(id, context.User.PersonId(), version.Value, stop), context, plans, stop);
    }

    private static async Task<IResult> Decide(long id, JsonBody<DecisionBody> body, HttpContext context, DecidePlan decide, PlansQuery plans, CancellationToken stop)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (body.Value?.Decision is not ("approve" or "send-back"))
        {
            return Problems.Of(new Refusal("unknown-decision", "Say in 'decision' what is decided: approve or send-back.", "decision"));
        }

        var version = Versions.IfMatch(context.Request);
        var decision = new PlanDecision(id, context.User.PersonId(), body.Value.Decision == "approve", body.Value.Text ?? string.Empty, version.Value);
        return version.Refusal is { } refusal ? Problems.Of(refusal) : await Answer(await decide.Run(decision, stop), context, plans, stop);
    }

    private static async Task<IResult> Comment(long id, JsonBody<TextBody> body, HttpContext context, CommentOnPlan comment, PlansQuery plans, CancellationToken stop) =>
        body.Problem ?? await Answer(await comment.Run(id, context.User.PersonId(), body.Value?.Text ?? string.Empty, stop), context, plans, stop);

    private static async Task<IResult> Report(long id, int number, HttpContext context, ChangePlan change, PlansQuery plans, CancellationToken stop) =>
        await Answer(await change.ActionDone(id, number, context.User.PersonId(), stop), context, plans, stop);

    private static async Task<IResult> Written(
        JsonBody<PlanWriting> body, HttpContext context, PlansQuery plans, Func<PlanWriting, int?, Task<Outcome<BacklogPlan>>> write, CancellationToken stop)
    {
        var version = Versions.IfMatch(context.Request);
        return (body.Problem, body.Value, version.Refusal) switch
        {
            ({ } problem, _, _) => problem,
            (_, null, _) => Problems.Of(new Refusal("body-missing", "Send the plan as the body.")),
            (_, _, { } refusal) => Problems.Of(refusal),
            var (_, writing, _) => await Answer(await write(writing, version.Value), context, plans, stop),
        };
    }

    private static async Task<IResult> Answer(Outcome<BacklogPlan> outcome, HttpContext context, PlansQuery plans, CancellationToken stop) =>
        outcome is Outcome<BacklogPlan>.Done(var plan) ? await Present(plan.Id, context, plans, stop) : Problems.Of(outcome.Refusal!);
}
