using ErAlerts.Infrastructure.Persistence.Auditing;
using Quartz;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// Fires what is due, and sets the alarm to the next due instant. The heartbeat fires anyway, so that a lost alarm costs seconds. Every node has
/// this alarm for itself: the rows say who fires what.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(Sweep sweep, SweepGate gate, OverdueTimers overdue, AuditRoots roots, TimeProvider clock) : IJob
{
    /// <summary>How often it sweeps when nothing is known to be due.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static readonly JobKey Key = new("sweep");

    private static readonly TriggerKey NextDue = new("sweep-next-due");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!gate.IsOpen)
        {
            return;
        }

        await overdue.Count(cancellationToken);
        await sweep.Fire(cancellationToken);
        await roots.TakeDaily(cancellationToken);
        if (await sweep.NextDue(cancellationToken) is { } due && due < clock.GetUtcNow() + Heartbeat)
        {
            await Arm(context.Scheduler, due, cancellationToken);
        }
    }

    /// <summary>Only what falls due before the next heartbeat needs an alarm of its own.</summary>
    private async Task Arm(IScheduler scheduler, DateTimeOffset due, CancellationToken stop)
    {
        var alarm = TriggerBuilder.Create(clock).WithIdentity(NextDue).ForJob(Key).StartAt(due).Build();
        if (await scheduler.RescheduleJob(NextDue, alarm, stop) is null)
        {
            await scheduler.ScheduleJob(alarm, cancellationToken: stop);
        }
    }
}
