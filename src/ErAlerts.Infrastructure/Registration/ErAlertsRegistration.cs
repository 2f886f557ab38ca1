using ErAlerts.Application.Retention;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Infrastructure.Registration;

/// <summary>Puts the parts together for both hosts.</summary>
public static class ErAlertsRegistration
{
    /// <summary>Everything that the web and the command line share: settings, clock, storage, policies, queries and use cases.</summary>
    public static IServiceCollection AddErAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ErAlertsSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(new RetentionTerms(settings.RetentionYears));
        services.AddClock(settings);
        services.AddPersistence(settings);
        services.AddOutbox(settings, configuration);
        services.AddPolicies(settings);
        services.AddUseCases();
        services.AddSweep();
        services.AddQueries();
        return services;
    }

    /// <summary>The demo clock stands in for the system's in demo mode, and exists nowhere else.</summary>
    private static void AddClock(this IServiceCollection services, ErAlertsSettings settings)
    {
        if (settings.Demo)
        {
            services.AddSingleton(_ => new DemoClock(TimeProvider.System, settings.Clock));
            services.AddSingleton<TimeProvider>(parts => parts.GetRequiredService<DemoClock>());
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
