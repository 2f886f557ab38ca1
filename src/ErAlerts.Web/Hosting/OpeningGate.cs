using ErAlerts.Web.Api;

namespace ErAlerts.Web.Hosting;

/// <summary>Answers for the house while it is being prepared: a plain page that looks again by itself, 503 for programs.</summary>
internal static class OpeningGate
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en-US">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="2"><title>Preparing – ErAlerts</title>
        <link rel="stylesheet" href="/styles/tokens.css"><link rel="stylesheet" href="/styles/base.css">
        <link rel="stylesheet" href="/styles/layout.css">
        </head>
        <body><main class="within"><div class="page-head"><h1>Preparing {0}</h1>
        <p class="lead" role="status">{1} % is done. This page looks again every two seconds.</p></div></main></body>
        </html>
        """;

    public static IApplicationBuilder UseOpeningGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var state = context.RequestServices.GetRequiredService<OpeningState>();
        return state.IsOpen || IsServedAlways(context.Request.Path) ? next(context) : Answer(context, state);
    });

    private static bool IsServedAlways(PathString path) => HealthEndpoints.Places.Any(place => path.StartsWithSegments(place, StringComparison.Ordinal)) || path.StartsWithSegments("/styles", StringComparison.Ordinal);

    private static Task Answer(HttpContext context, OpeningState state)
    {
        context.Response.Headers.RetryAfter = "2";
        if (context.Request.IsApi())
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "preparing", $"Preparing {state.WaitingFor}: {state.Percent} % is done.").ExecuteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, Page, state.WaitingFor, state.Percent), context.RequestAborted);
    }
}
