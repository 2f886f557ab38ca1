using System.Globalization;
using ErAlerts.Application.Storage;

namespace ErAlerts.Application.Audit;

/// <summary>Records that someone looked at a referral or took a list of them out; every view is kept, not only every change.</summary>
public sealed class RecordView(ITransactions transactions, TimeProvider clock)
{
    /// <summary>Writes one entry for a list of referrals taken out as a file: which list, how far it was narrowed down and how many rows left with it.</summary>
    public Task Export(string actor, string list, string? office, int rows, CancellationToken stop = default) => transactions.Run(
        work =>
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"list={list} office={office ?? "all"} rows={rows}");
            work.Add(new AuditEntry { Stream = AuditStreams.Exports, At = clock.GetUtcNow(), Actor = actor, Act = "referrals-exported", Detail = detail });
            return Task.FromResult(true);
        },
        stop);

    /// <summary>
    /// Writes one entry for a page of a list that names referrals of others: which list, how it was narrowed down and how many rows it showed. It is saved before
    /// the page is handed over; a page without rows names nobody and leaves none.
    /// </summary>
    public Task List(string actor, string list, IEnumerable<(string Name, string? Value)> filter, int rows, CancellationToken stop = default) => rows == 0 ? Task.CompletedTask : transactions.Run(
        work =>
        {
            var narrowed = string.Concat(filter.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => $"{f.Name}={f.Value} "));
            var detail = string.Create(CultureInfo.InvariantCulture, $"list={list} {narrowed}rows={rows}");
            work.Add(new AuditEntry { Stream = AuditStreams.OfListsSeenBy(actor), At = clock.GetUtcNow(), Actor = actor, Act = "referrals-listed", Detail = detail });
            return Task.FromResult(true);
        },
        stop);

    /// <summary>Writes the entry. Called once the query has answered that the person may see it.</summary>
    public Task Run(string actor, string number, CancellationToken stop = default) => transactions.Run(
        work =>
        {
            work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(number), At = clock.GetUtcNow(), Actor = actor, Act = "referral-viewed" });
            return Task.FromResult(true);
        },
        stop);
}
