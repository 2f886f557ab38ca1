using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>Keeps in the audit that the demo clock was moved, and so how far the county's time has come.</summary>
public sealed class RecordClockMove(ITransactions transactions)
{
    /// <summary>Records a move between two instants (UTC).</summary>
    public Task Run(DateTimeOffset from, DateTimeOffset to, CancellationToken stop = default) => transactions.Run(
        work =>
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd'T'HH:mm:ss'Z'}");
            work.Add(new AuditEntry { Stream = "demo-clock", At = to, Actor = Trigger.System, Act = "clock-moved", Detail = detail });
            return Task.FromResult(true);
        },
        stop);
}
