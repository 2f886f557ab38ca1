using ErAlerts.Application.Storage;

namespace ErAlerts.Application.Audit;

/// <summary>Records that someone looked at a referral; every view is kept, not only every change.</summary>
public sealed class RecordView(ITransactions transactions, TimeProvider clock)
{
    /// <summary>Writes the entry. Called once the query has answered that the person may see it.</summary>
    public Task Run(string actor, string number, CancellationToken stop = default) => transactions.Run(
        work =>
        {
            work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(number), At = clock.GetUtcNow(), Actor = actor, Act = "referral-viewed" });
            return Task.FromResult(true);
        },
        stop);
}
