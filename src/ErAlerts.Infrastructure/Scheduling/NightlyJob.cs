using Microsoft.Extensions.Logging;
using Quartz;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Counts the night just after the county's midnight, at the start and every quarter of an hour, so that a night slept through is made up. One node does it for all.</summary>
[DisallowConcurrentExecution]
internal sealed partial class NightlyJob(Nightly nightly, SweepGate gate, WorkingHours hours, ILogger<NightlyJob> log) : IJob
{
    public static readonly JobKey Key = new("nightly");

    /// <summary>How often it looks whether a night is missing.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(15);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => hours.Work(Run, cancellationToken);

    private async Task Run(CancellationToken stop)
    {
        if (gate.IsOpen && await nightly.Run(stop) is { From: { } from, To: { } to } taken)
        {
            Counted(log, from, to, taken.Added, taken.Changed);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Counted the backlog of the nights {From} to {To}: {Added} rows added, {Changed} corrected.")]
    private static partial void Counted(ILogger log, DateOnly from, DateOnly to, int added, int changed);
}
