using ErAlerts.Application.Training;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Csv;
using ErAlerts.Infrastructure.Queries.Training;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>ER training over HTTP: sessions, their sign-in sheets, who still needs it, and what proves a person's qualification.</summary>
internal static class TrainingEndpoints
{
    private const string Csv = "text/csv";

    /// <summary>The body that plans a session, or moves one: then without title.</summary>
    internal sealed record SessionBody(string? Title, DateOnly? HeldOn, string? Place);

    /// <summary>The body that strikes a person's line or calls a session off.</summary>
    internal sealed record WhyBody(string? Person, string? Why);

    public static void MapTraining(this IEndpointRouteBuilder api)
    {
        var training = api.MapGroup("/training").WithTags("Training");
        training.MapGet("/", Board).Requires(Permission.SeeTraining).WithSummary("All sessions with their sheets, the next one, and who still needs training");
        training.MapGet("/people/{person}", Qualified).Requires(Permission.SeeTraining).WithSummary("What proves a person's ER qualification, since when, and the next session");
        training.MapPost("/sessions", Plan).Requires(Permission.KeepTraining).WithSummary("Plan a session");
        training.MapPost("/sessions/{id:long}/move", Move).Requires(Permission.KeepTraining).WithSummary("Move a session whose sheet is not signed yet");
        training.MapPost("/sessions/{id:long}/call-off", CallOff).Requires(Permission.KeepTraining).WithSummary("Call a session off with a reason");
        training.MapPost("/sessions/{id:long}/strike", Strike).Requires(Permission.KeepTraining).WithSummary("Strike a line entered by mistake, with a reason");
        training.MapPost("/sessions/{id:long}/sheet", TakeIn).Requires(Permission.KeepTraining).WithSummary("Take in a sign-in sheet, a CSV with a column person_id; the same sheet twice changes nothing");
    }

    private static async Task<IResult> Board(HttpContext context, TrainingQuery trainings, CancellationToken stop)
    {
        var board = await trainings.For(context.User.Viewer(), stop);
        return TypedResults.Ok(new
        {
            board.Sessions,
            Next = board.Next?.Id,
            board.Workers,
            StillNeeding = board.StillNeeding.Select(p => new { p.Id, p.Name, p.Title, p.Offices }),
        });
    }

    private static async Task<IResult> Qualified(string person, HttpContext context, TrainingQuery trainings, CancellationToken stop)
    {
        if (await trainings.Of(context.User.Viewer(), person, stop) is not { } found)
        {
            return Problems.Of(new Refusal("unknown-person", $"Nobody on the roster has the id '{person}'.", "person") { Kind = RefusalKind.Unknown });
        }

        var proof = found.Qualification;
        return TypedResults.Ok(new
        {
            Person = found.Person.Id,
            Qualified = proof is not null,
            Evidence = proof is null ? null : Codes.Of(proof.Evidence),
            proof?.On,
            proof?.SessionId,
            proof?.Title,
            Next = found.Next is { } next ? new { next.Id, next.Title, next.HeldOn, next.Place } : null,
        });
    }

    private static async Task<IResult> Plan(JsonBody<SessionBody> body, HttpContext context, KeepSessions keeping, CancellationToken stop) =>
        body.Problem ?? (body.Value?.HeldOn is { } on ? Problems.Or(await keeping.Plan(body.Value.Title ?? string.Empty, on, body.Value.Place ?? string.Empty, context.User.PersonId(), stop)) : NoDate());

    private static async Task<IResult> Move(long id, JsonBody<SessionBody> body, HttpContext context, KeepSessions keeping, CancellationToken stop) =>
        body.Problem ?? (body.Value?.HeldOn is { } on ? Problems.Or(await keeping.Move(id, on, body.Value.Place ?? string.Empty, context.User.PersonId(), stop)) : NoDate());

    private static async Task<IResult> CallOff(long id, JsonBody<WhyBody> body, HttpContext context, KeepSessions keeping, CancellationToken stop) =>
        body.Problem ?? Problems.Or(await keeping.CallOff(id, body.Value?.Why ?? string.Empty, context.User.PersonId(), stop));

    private static async Task<IResult> Strike(long id, JsonBody<WhyBody> body, HttpContext context, KeepSessions keeping, CancellationToken stop) =>
        body.Problem ?? Problems.Or(await keeping.Strike(id, body.Value?.Person ?? string.Empty, body.Value?.Why ?? string.Empty, context.User.PersonId(), stop));

    private static async Task<IResult> TakeIn(long id, HttpContext context, ReceiveSignInSheet receiving, CancellationToken stop)
    {
        if (!context.Request.IsOfType(Csv))
        {
            return Problems.MediaType(Csv);
        }

        // The reader of the file is synchronous, as files are; so the body is taken off the wire first.
        using var sheet = new MemoryStream();
        await context.Request.Body.CopyToAsync(sheet, stop);
        sheet.Position = 0;
        try
        {
            using var file = new CsvImportFile(sheet);
            return Problems.Or(await receiving.Run(id, file, context.User.PersonId(), stop));
        }
        catch (InvalidDataException damaged)
        {
            return Problems.Of(new Refusal("unreadable-csv", damaged.Message, "sheet"));
        }
    }

    private static IResult NoDate() => Problems.Of(new Refusal("bad-date", "Say in 'heldOn' the date, such as 2026-06-30.", "heldOn"));
}
