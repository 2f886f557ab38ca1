using System.Runtime.InteropServices;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Application.Receiving;

/// <summary>
/// Takes an extract of the county's system, repeatably: a row known already changes nothing, a bad row goes to the rejects and the rest
/// goes in. Rows go in by batches, each one transaction, so that a file that breaks off is taken up again by importing it again.
/// </summary>
public sealed class ReceiveReferrals(ITransactions transactions, PolicyCatalogue policies, FollowTheCounty follow, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>Refuses a file whose header lacks or repeats a column. Progress tells rows stored so far.</summary>
    public async Task<Outcome<ImportResult>> Run(IImportFile file, ReceiveOptions options, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        var header = ColumnMap.Of(file.Header, ReferralRows.Columns);
        if (header is not Outcome<ColumnMap>.Done(var columns))
        {
            return header.Refusal!;
        }

        var chart = await transactions.Run(work => work.OrgChart(), stop);
        var rejects = new List<Reject>();
        var rows = new ReferralRows(columns, chart, policies.Calendar);
        var distinct = new DistinctReferrals();
        var read = 0;
        foreach (var row in file.Rows())
        {
            stop.ThrowIfCancellationRequested();
            read++;
            var (facts, fault) = rows.Read(row);
            if (facts is null)
            {
                rejects.Add(new Reject(row.Line, rows.NumberOf(row), fault!.Column, fault.Code, fault.Reason));
            }
            else
            {
                distinct.Add(row.Line, facts);
            }
        }

        rejects.AddRange(distinct.Conflicts());
        var now = clock.GetUtcNow();
        var asOf = options.AsOf ?? now;
        var tally = await Store(distinct.Agreed(), options, asOf, progress, stop);
        var result = new ImportResult(
            read, tally.Added, tally.Changed, tally.Unchanged + distinct.Repeats, rejects.Count, asOf, [.. rejects.OrderBy(r => r.Line)], columns.Extra);
        await Record(result, options, now, stop);
        return result;
    }

    private async Task<Tally> Store(IEnumerable<ReferralFacts> all, ReceiveOptions options, DateTimeOffset asOf, IProgress<int>? progress, CancellationToken stop)
    {
        var total = default(Tally);
        var stored = 0;
        foreach (var batch in all.Chunk(BatchSize))
        {
            total += await transactions.Run(work => StoreBatch(work, batch, options, asOf), stop);
            stored += batch.Length;
            progress?.Report(stored);
        }

        return total;
    }

    private async Task<Tally> StoreBatch(IUnitOfWork work, ReferralFacts[] batch, ReceiveOptions options, DateTimeOffset asOf)
    {
        var tally = default(Tally);
        var known = await work.Referrals(options.Source, batch.Select(f => f.Number).ToArray());
        var changed = new List<Referral>();
        foreach (var facts in batch)
        {
            if (!known.TryGetValue(facts.Number, out var referral))
            {
                work.Add(new Referral(work.NextId(), options.Source, facts, asOf));
                tally.Added++;
                continue;
            }

            if (referral.Receive(facts, asOf) == ReceiptChange.Changed)
            {
                changed.Add(referral);
                tally.Changed++;
            }
            else
            {
                tally.Unchanged++;
            }
        }

        if (changed.Count > 0)
        {
            await follow.Run(work, changed, options.Actor);
        }

        return tally;
    }

    private Task<bool> Record(ImportResult result, ReceiveOptions options, DateTimeOffset now, CancellationToken stop) => transactions.Run(
        work =>
        {
            work.Add(new ImportRun(
                work.NextId(), "referrals", options.Source, result.AsOf, now, result.Read, result.Added, result.Changed, result.Unchanged, result.Rejected));
            work.Add(new AuditEntry
            {
                Stream = $"import/{options.Source}",
                At = now,
                Actor = options.Actor,
                Act = "referrals-imported",
                Detail = $"read={result.Read};added={result.Added};changed={result.Changed};rejected={result.Rejected}",
            });
            return Task.FromResult(true);
        },
        stop);

    [StructLayout(LayoutKind.Auto)]
    private struct Tally
    {
        public int Added;
        public int Changed;
        public int Unchanged;

        public static Tally operator +(Tally a, Tally b) => new()
        {
            Added = a.Added + b.Added,
            Changed = a.Changed + b.Changed,
            Unchanged = a.Unchanged + b.Unchanged,
        };
    }
}
