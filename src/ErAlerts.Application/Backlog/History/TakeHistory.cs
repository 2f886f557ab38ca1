using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;

namespace ErAlerts.Application.Backlog.History;

/// <summary>Takes the weekly file of the offices' past, so that a county starts with it. The whole file is one transaction; taking it again changes nothing.</summary>
public sealed class TakeHistory(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Refuses a file whose header lacks or repeats a column; bad rows go to the rejects and the rest goes in.</summary>
    public async Task<Outcome<ImportResult>> Run(IImportFile file, ReceiveOptions options, CancellationToken stop = default)
    {
        var header = ColumnMap.Of(file.Header, HistoryRows.Columns);
        if (header is not Outcome<ColumnMap>.Done(var columns))
        {
            return header.Refusal!;
        }

        var rows = file.Rows().ToList();
        return await transactions.Run<Outcome<ImportResult>>(work => Run(work, rows, columns, options), stop);
    }

    private async Task<Outcome<ImportResult>> Run(IUnitOfWork work, List<ImportRow> rows, ColumnMap columns, ReceiveOptions options)
    {
        var now = clock.GetUtcNow();
        var offices = (await work.OrgChart()).People.SelectMany(p => p.Offices).ToHashSet(StringComparer.Ordinal);
        var rejects = new List<Reject>();
        var good = Read(rows, new HistoryRows(columns, policies.Calendar, offices, policies.Calendar.LocalDate(now)), rejects);
        var weeks = Distinct(good, rejects);
        var (added, changed) = await Keep(work, weeks);
        var asOf = options.AsOf ?? now;
        var unchanged = rows.Count - rejects.Count - added - changed;
        work.Add(new ImportRun(work.NextId(), "backlog-history", options.Source, asOf, now, rows.Count, added, changed, unchanged, rejects.Count));
        work.Add(new AuditEntry { Stream = "backlog", At = now, Actor = options.Actor, Act = "history-imported", Detail = $"added={added};changed={changed}" });
        return new ImportResult(rows.Count, added, changed, unchanged, rejects.Count, asOf, [.. rejects.OrderBy(r => r.Line)], columns.Extra);
    }

    private static List<HistoryRow> Read(List<ImportRow> rows, HistoryRows reader, List<Reject> rejects)
    {
        var good = new List<HistoryRow>(rows.Count);
        foreach (var row in rows)
        {
            var (week, fault) = reader.Read(row);
            if (week is not null)
            {
                good.Add(week);
            }
            else
            {
                rejects.Add(new Reject(row.Line, reader.OfficeOf(row), fault!.Column, fault.Code, fault.Reason));
            }
        }

        return good;
    }

    /// <summary>The same facts twice are harmless; different facts of a week reject all its rows, since nothing tells which is right.</summary>
    private static List<HistoryRow> Distinct(List<HistoryRow> rows, List<Reject> rejects)
    {
        var agreed = new List<HistoryRow>(rows.Count);
        foreach (var same in rows.GroupBy(r => (r.Office, r.Monday)))
        {
            if (same.Select(r => r.Numbers).Distinct().Count() == 1)
            {
                agreed.Add(same.First());
            }
            else
            {
                rejects.AddRange(same.Select(r => new Reject(r.Line, r.Office, "week", "duplicate-conflict", $"The week of {r.Monday:yyyy-MM-dd} stands again with other numbers.")));
            }
        }

        return agreed;
    }

    private static async Task<(int Added, int Changed)> Keep(IUnitOfWork work, List<HistoryRow> weeks)
    {
        var known = (await work.OfficeWeeks()).ToDictionary(w => (w.Office, w.Monday));
        var (added, changed) = (0, 0);
        foreach (var week in weeks)
        {
            if (known.TryGetValue((week.Office, week.Monday), out var row))
            {
                changed += row.Told(week.Numbers) ? 1 : 0;
            }
            else
            {
                work.Add(new OfficeWeek(work.NextId(), week.Office, week.Monday, week.Numbers));
                added++;
            }
        }

        return (added, changed);
    }
}
