using System.Globalization;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Policies;
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

    /// <summary>Adds Quartz with the sweep on a heartbeat, at the next due instant and in the county's morning; the outbox; health checks tagged <see cref="Ready"/>.</summary>
    public static IServiceCollection AddErAlertsScheduling(this IServiceCollection services)
    {
        services.AddHostedService<SingleNode>();
        services.AddQuartz(Schedule);
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<OtlpExport>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<PolicyHealth>("policies", tags: [Ready])
            .AddCheck<SweepHealth>("sweep", tags: [Ready]);
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

    private static void Schedule(IQuartzBuilder quartz)
    {
        quartz.UseInMemoryStore();
        quartz.AddJob<SweepJob>(job => job.WithIdentity(SweepJob.Key).StoreDurably());
        quartz.AddTrigger<SweepJob>(trigger => trigger.WithIdentity("sweep-heartbeat").ForJob(SweepJob.Key).StartNow().WithSimpleSchedule(SweepJob.Heartbeat));
        quartz.AddTrigger<SweepJob>((parts, trigger) => Morning(trigger, parts.GetRequiredService<PolicyCatalogue>()));
        quartz.AddJob<NightlyJob>(job => job.WithIdentity(NightlyJob.Key).StoreDurably());
        quartz.AddTrigger<NightlyJob>(trigger => trigger.WithIdentity("nightly-heartbeat").ForJob(NightlyJob.Key).StartNow().WithSimpleSchedule(NightlyJob.Heartbeat));
        quartz.AddTrigger<NightlyJob>((parts, trigger) => Midnight(trigger, parts.GetRequiredService<PolicyCatalogue>()));
        quartz.AddJob<OutboxJob>(job => job.WithIdentity(OutboxJob.Key).StoreDurably());
        quartz.AddTrigger<OutboxJob>(trigger => trigger.WithIdentity("outbox-heartbeat").ForJob(OutboxJob.Key).StartNow().WithSimpleSchedule(SweepJob.Heartbeat));
    }

    /// <summary>The calendar's morning, in county time; slept through, it is made up for once.</summary>
    private static void Morning(ITriggerConfigurator<SweepJob> trigger, PolicyCatalogue policies)
    {
        Daily(trigger.WithIdentity("sweep-morning").ForJob(SweepJob.Key), policies.Calendar.Morning, policies);
    }

    /// <summary>A minute after the county's midnight, when the day to be counted is over.</summary>
    private static void Midnight(ITriggerConfigurator<NightlyJob> trigger, PolicyCatalogue policies) =>
        Daily(trigger.WithIdentity("nightly-midnight").ForJob(NightlyJob.Key), new TimeOnly(0, 1), policies);

    private static void Daily<TJob>(ITriggerConfigurator<TJob> trigger, TimeOnly at, PolicyCatalogue policies)
        where TJob : IJob => trigger.WithCronSchedule(
            string.Create(CultureInfo.InvariantCulture, $"0 {at.Minute} {at.Hour} * * ?"),
            cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(policies.Calendar.Zone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed));
}
