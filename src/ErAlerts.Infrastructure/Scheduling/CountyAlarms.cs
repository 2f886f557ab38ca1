using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// The alarms that the county has once, whatever the number of nodes: the morning and the night. On PostgreSQL they are kept there, one node runs
/// a job, and when it dies in the middle another takes the job over. On SQLite, which one process serves, they are kept in memory; so they are in the demo,
/// whose clock each process has for itself.
/// </summary>
internal static class CountyAlarms
{
    public const string Name = "county";

    /// <summary>Both together are the time after which a silent node counts as dead: the lease of a claim.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public static void AddTo(IServiceCollection services, ErAlertsSettings settings)
    {
        var shared = settings is { Provider: ErAlertsSettings.PostgreSql, Demo: false };
        if (shared)
        {
            services.AddKeyedSingleton<TimeProvider>(Name, (parts, _) => new ServerClock(parts.GetRequiredService<PostgreSqlDatabase>()));
        }

        services.AddQuartz(Name, quartz => Schedule(quartz, shared));
    }

    private static void Schedule(IQuartzBuilder quartz, bool shared)
    {
        if (shared)
        {
            quartz.UsePersistentStore(Share);
        }
        else
        {
            quartz.UseInMemoryStore();
        }

        quartz.AddJob<MorningJob>(job => job.WithIdentity(MorningJob.Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger<MorningJob>(trigger => trigger.WithIdentity("morning-heartbeat").ForJob(MorningJob.Key).StartNow().WithSimpleSchedule(MorningJob.Heartbeat));
        quartz.AddTrigger<MorningJob>((parts, trigger) => Morning(trigger, parts.GetRequiredService<PolicyCatalogue>()));
        quartz.AddJob<NightlyJob>(job => job.WithIdentity(NightlyJob.Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger<NightlyJob>(trigger => trigger.WithIdentity("nightly-heartbeat").ForJob(NightlyJob.Key).StartNow().WithSimpleSchedule(NightlyJob.Heartbeat));
        quartz.AddTrigger<NightlyJob>((parts, trigger) => Midnight(trigger, parts.GetRequiredService<PolicyCatalogue>()));
    }

    private static void Share(IPersistentStoreBuilder store)
    {
        store.UsePostgres(source => source.DataSourceFactory = parts => parts.GetRequiredService<PostgreSqlDatabase>().Sessions);
        store.ConfigureStore(options => options.TablePrefix = QuartzSchema.TablePrefix);
        store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, Grace));
    }

    /// <summary>The calendar's morning, in county time; slept through, it is made up for once.</summary>
    private static void Morning(ITriggerConfigurator<MorningJob> trigger, PolicyCatalogue policies) =>
        Daily(trigger.WithIdentity("morning-come").ForJob(MorningJob.Key), policies.Calendar.Morning, policies);

    /// <summary>A minute after the county's midnight, when the day to be counted is over.</summary>
    private static void Midnight(ITriggerConfigurator<NightlyJob> trigger, PolicyCatalogue policies) =>
        Daily(trigger.WithIdentity("nightly-midnight").ForJob(NightlyJob.Key), new TimeOnly(0, 1), policies);

    private static void Daily<TJob>(ITriggerConfigurator<TJob> trigger, TimeOnly at, PolicyCatalogue policies)
        where TJob : IJob => trigger.WithCronSchedule(
            string.Create(CultureInfo.InvariantCulture, $"0 {at.Minute} {at.Hour} * * ?"),
            cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(policies.Calendar.Zone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed));
}
