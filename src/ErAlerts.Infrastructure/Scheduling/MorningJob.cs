using Quartz;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// Writes the day's digests in the county's morning, and every minute looks whether that is still to be done. First everything due is fired, so that
/// what a catch-up brings is told of the same day; what another node is about to fire is waited for until the next look. One node does it for all.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class MorningJob(Sweep sweep, SweepGate gate, WorkingHours hours, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("morning");

    /// <summary>How often it looks whether the digests are still to be written.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(1);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => hours.Work(Run, cancellationToken);

    private async Task Run(CancellationToken stop)
    {
        if (!gate.IsOpen)
        {
            return;
        }

        await sweep.Fire(stop);
        if (await sweep.NextDue(stop) is not { } due || due > clock.GetUtcNow())
        {
            await sweep.Digest(stop);
        }
    }
}
