using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Web.Hosting;
using ErAlerts.Web.Security;

namespace ErAlerts.Web.Api;

/// <summary>Whether the program lives, and whether it can serve.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" })).Requires(Permission.Anonymous).ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready).Requires(Permission.Anonymous).ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(OpeningState opening, Migrator database, CancellationToken stop)
    {
        var waitsFor = opening.IsOpen ? await database.IsCurrent(stop) ? null : "the database" : opening.WaitingFor;
        return waitsFor is null
            ? TypedResults.Ok(new { status = "ready" })
            : TypedResults.Json(new { status = "not-ready", waitsFor }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
