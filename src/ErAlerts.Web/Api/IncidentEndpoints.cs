using ErAlerts.Application.Operations;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Api;

/// <summary>Incidents over HTTP.</summary>
internal static class IncidentEndpoints
{
    /// <summary>The body: <c>{"how": "retry"|"set"|"move"|"acknowledge", "value": "NAME=FEEL" or an element, "text": "…"}</c>.</summary>
    internal sealed record Body(string? How, string? Value, string? Text);

    /// <summary>An incident as the API shows it.</summary>
    internal sealed record View(long Id, long? Process, string Element, string Code, string Message, DateTimeOffset At, IReadOnlyList<string> Variables, string? Resolution);

    public static void MapIncidents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", async (OperationsQuery query, CancellationToken stop) => (await query.Incidents(stop)).Select(Show))
            .Requires(Permission.SeeOperations).WithSummary("The open incidents, oldest first").WithTags("Operations");
        api.MapPost("/incidents/{id:long}/resolution", Resolve)
            .Requires(Permission.ResolveIncidents).WithSummary("Resolve an incident: retry, set variables, move the token, or acknowledge").WithTags("Operations");
    }

    private static async Task<IResult> Resolve(long id, JsonBody<Body> body, HttpContext context, ResolveIncident resolve, CancellationToken stop)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        var remedy = IncidentRemedy.Of(body.Value?.How, body.Value?.Value);
        if (remedy is not Outcome<IncidentRemedy>.Done(var chosen))
        {
            return Problems.Of(remedy.Refusal!);
        }

        return Problems.Or(await resolve.Run(id, chosen, context.User.PersonId(), body.Value?.Text ?? string.Empty, stop), Show);
    }

    private static View Show(Incident incident) => new(
        incident.Id,
        incident.InstanceId,
        incident.ElementId,
        incident.Code,
        incident.Message,
        incident.At,
        incident.VariableNames.Split(';', StringSplitOptions.RemoveEmptyEntries),
        incident.Resolution);
}
