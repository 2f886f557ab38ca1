namespace ErAlerts.Web.Hosting;

/// <summary>The web's life from its start until it is told to stop.</summary>
internal static class Serving
{
    /// <summary>
    /// Starts the application and serves until it is told to stop. Told so while it still starts, it stops what has begun and ends as well as it
    /// would have later: a service manager that changes its mind must not find an aborted program.
    /// </summary>
    public static async Task Run(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // What had begun by then is stopped below.
        }

        await app.WaitForShutdownAsync();
    }
}
