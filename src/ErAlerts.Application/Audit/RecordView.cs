using System.Globalization;
using ErAlerts.Application.Storage;

namespace ErAlerts.Application.Audit;

/// <summary>Records that someone looked at a referral or took a list of them out; every view is kept, not only every change.</summary>
public sealed class RecordView(ITransactions transactions, TimeProvider clock)
{
    /// <summary>Writes one entry for a list of referrals taken out as a file: which list, how far it was narrowed down and how many rows left with it.</summary>
    public Task Export(string actor, string list, string? office, int rows, CancellationToken stop = default) =>
        Kept(AuditStreams.Exports, actor, "referrals-exported", string.Create(CultureInfo.InvariantCulture, $"list={list} office={office ?? "all"} rows={rows}"), stop);

    /// <summary>
    /// Writes one entry for a page of a list that names referrals of others: which list, how it was narrowed down and how many rows it showed. It is saved before
    /// the page is handed over; a page without rows names nobody and leaves none.
    /// </summary>
    public Task List(string actor, string list, IEnumerable<(string Name, string? Value)> filter, int rows, CancellationToken stop = default) => rows == 0
        ? Task.CompletedTask
        : Kept(AuditStreams.OfListsSeenBy(actor), actor, "referrals-listed", string.Create(CultureInfo.InvariantCulture, $"list={list} {Narrowed(filter)}rows={rows}"), stop);

    /// <summary>Writes the entry. Called once the query has answered that the person may see it.</summary>
    public Task Run(string actor, string number, CancellationToken stop = default) =>
        Kept(AuditStreams.OfReferral(number), actor, "referral-viewed", detail: null, stop);

    private static string Narrowed(IEnumerable<(string Name, string? Value)> filter) =>
        string.Concat(filter.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => $"{f.Name}={f.Value} "));

    private Task Kept(string stream, string actor, string act, string? detail, CancellationToken stop) => transactions.Run(
        work =>
        {
            work.Add(new AuditEntry { Stream = stream, At = clock.GetUtcNow(), Actor = actor, Act = act, Detail = detail });
            return Task.FromResult(true);
        },
        stop);
}
