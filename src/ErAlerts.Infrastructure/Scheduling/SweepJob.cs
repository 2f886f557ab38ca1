using ErAlerts.Infrastructure.Persistence.Auditing;
using Quartz;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// Fires what is due, and sets the alarm to the next due instant. The heartbeat fires anyway, so that a lost alarm costs seconds. Every node has
/// this alarm for itself: the rows say who fires what.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(Sweep sweep, SweepGate gate, OverdueTimers overdue, AuditRoots roots, WorkingHours hours, TimeProvider clock) : IJob
{
    /// <summary>How often it sweeps when nothing is known to be due.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static readonly JobKey Key = new("sweep");

    private static readonly TriggerKey NextDue = new("sweep-next-due");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => hours.Work(stop => Run(context.Scheduler, stop), cancellationToken);

    private async Task Run(IScheduler scheduler, CancellationToken stop)
    {
        if (!gate.IsOpen)
        {
            return;
        }

        await overdue.Count(stop);
        await sweep.Fire(stop);
        await roots.TakeDaily(stop);
        if (await sweep.NextDue(stop) is { } due && due < clock.GetUtcNow() + Heartbeat)
        {
            await Arm(scheduler, due, stop);
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
