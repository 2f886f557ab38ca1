namespace ErAlerts.Web.Live;

/// <summary>The parts behind <c>/events</c>.</summary>
internal static class LiveRegistration
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton<Pulse>();
        services.AddHostedService(parts => parts.GetRequiredService<Pulse>());
    }
}
