using Quartz;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>The alarms that every node has for itself, in memory: the sweep and the outbox. What is to be done stands in rows, which one node at a time holds.</summary>
internal static class NodeAlarms
{
    public const string Name = "node";

    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.UseInMemoryStore();
        quartz.AddJob<SweepJob>(job => job.WithIdentity(SweepJob.Key).StoreDurably());
        quartz.AddTrigger<SweepJob>(trigger => trigger.WithIdentity("sweep-heartbeat").ForJob(SweepJob.Key).StartNow().WithSimpleSchedule(SweepJob.Heartbeat));
        quartz.AddJob<OutboxJob>(job => job.WithIdentity(OutboxJob.Key).StoreDurably());
        quartz.AddTrigger<OutboxJob>(trigger => trigger.WithIdentity("outbox-heartbeat").ForJob(OutboxJob.Key).StartNow().WithSimpleSchedule(SweepJob.Heartbeat));
    }
}
