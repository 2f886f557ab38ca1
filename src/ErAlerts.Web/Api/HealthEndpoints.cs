using ErAlerts.Infrastructure.Registration;
using ErAlerts.Web.Hosting;
using ErAlerts.Web.Security;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErAlerts.Web.Api;

/// <summary>Whether the program lives, and whether it can serve.</summary>
internal static class HealthEndpoints
{
    /// <summary>Where they are asked for: at the root, as hosts do, and beside the rest of the API.</summary>
    public static IReadOnlyList<string> Places { get; } = ["/health", "/api/v1/health"];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        foreach (var place in Places)
        {
            routes.MapGet(place + "/live", () => TypedResults.Ok(new { status = "live" })).Requires(Permission.Anonymous).ExcludeFromDescription();
            routes.MapGet(place + "/ready", Ready).Requires(Permission.Anonymous).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Ready(OpeningState opening, HealthCheckService health, CancellationToken stop)
    {
        if (!opening.IsOpen)
        {
            return Answer(StatusCodes.Status503ServiceUnavailable, "preparing", new { waitsFor = opening.WaitingFor, opening.Percent });
        }

        var report = await health.CheckHealthAsync(c => c.Tags.Contains(SchedulingRegistration.Ready), stop);
        var checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString().ToLowerInvariant(), e.Value.Description }, StringComparer.Ordinal);
        return report.Status == HealthStatus.Unhealthy
            ? Answer(StatusCodes.Status503ServiceUnavailable, "not-ready", checks)
            : Answer(StatusCodes.Status200OK, "ready", checks);
    }

    private static IResult Answer(int code, string status, object checks) => TypedResults.Json(new { status, checks }, statusCode: code);
}
