using ErAlerts.Infrastructure.Outbox;
using Quartz;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Sends what the outbox holds; apart from the sweep, which must not wait for a mail server.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(OutboxSender sender, WorkingHours hours) : IJob
{
    public static readonly JobKey Key = new("outbox");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => hours.Work(sender.Run, cancellationToken);
}
