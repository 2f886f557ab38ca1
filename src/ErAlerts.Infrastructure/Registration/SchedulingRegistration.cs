using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Timers;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.Infrastructure.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ErAlerts.Infrastructure.Registration;

/// <summary>The alarm clock and the health checks of a process that runs on; the command line does without.</summary>
public static class SchedulingRegistration
{
    /// <summary>Tag of the checks that say whether requests may be sent here.</summary>
    public const string Ready = "ready";

    /// <summary>Adds the node's alarm clock (the sweep, the outbox), the county's (the morning, the night) and health checks tagged <see cref="Ready"/>.</summary>
    public static IServiceCollection AddErAlertsScheduling(this IServiceCollection services, ErAlertsSettings settings)
    {
        services.AddHostedService<SingleNode>();
        services.AddSingleton<WorkingHours>();
        services.AddQuartz(NodeAlarms.Name, NodeAlarms.Schedule);
        CountyAlarms.AddTo(services, settings);
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<OtlpExport>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<PolicyHealth>("policies", tags: [Ready])
            .AddCheck<SweepHealth>("sweep", tags: [Ready])
            .AddCheck<TimerHealth>("timers", tags: [Ready]);
        return services;
    }

    /// <summary>The sweep itself, which the command line and the demo clock set going too.</summary>
    internal static void AddSweep(this IServiceCollection services)
    {
        services.AddSingleton<SweepGate>();
        services.AddSingleton(parts => new OverdueTimers(parts.GetRequiredService<CountyContexts>(), parts.GetRequiredService<TimeProvider>()));
        services.AddSingleton(parts => new Sweep(
            parts.GetRequiredService<FollowCalendar>(),
            parts.GetRequiredService<FireDueTimers>(),
            parts.GetRequiredService<SendDigests>(),
            parts.GetRequiredService<CountyContexts>(),
            parts.GetRequiredService<SweepPulse>(),
            parts.GetRequiredService<TimeProvider>(),
            parts.GetRequiredService<ILogger<Sweep>>()));
    }
}
