using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Policies;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>The offices' backlogs side by side, from snapshots and kept forecasts alone: no referral is read. Sensitive referrals are not in the numbers.</summary>
public sealed class BacklogBoardQuery
{
    /// <summary>Whole weeks shown.</summary>
    public const int Weeks = 26;

    private readonly CountyContexts _contexts;
    private readonly PolicyCatalogue _policies;

    internal BacklogBoardQuery(CountyContexts contexts, PolicyCatalogue policies) => (_contexts, _policies) = (contexts, policies);

    /// <summary>The board of the viewer's offices.</summary>
    public async Task<BacklogBoard> For(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var offices = BacklogScope.OfficesOf(viewer);
        var last = await db.Set<OfficeDay>().OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(stop);
        if (last is not { } asOf)
        {
            return new BacklogBoard(null, [], new BoardRow(string.Empty, OfficeNumbers.None, [], 0, null, null));
        }

        var days = db.Set<OfficeDay>().Where(d => d.Day == asOf && !d.Sensitive && (offices == null || offices.Contains(d.Office)));
        var now = await days.Select(d => new { d.Office, d.Numbers }).ToListAsync(stop);
        var weeks = await WeeksReading.Of(db, offices, CountyWeek.Of(asOf).Plus(-Weeks).Monday, stop);
        var plans = (await db.Set<BacklogPlan>().Where(p => p.EndedAt == null).ToListAsync(stop)).ToLookup(p => p.Office, StringComparer.Ordinal);
        var forecasts = await Forecasts(db, stop);
        var rows = now.OrderBy(d => d.Office, StringComparer.Ordinal).Select(d => Row(d.Office, d.Numbers, [.. weeks[d.Office]], [.. plans[d.Office]], forecasts.GetValueOrDefault(d.Office))).ToList();
        return new BacklogBoard(asOf, rows, Together(rows, offices is null ? forecasts.GetValueOrDefault(MakeForecasts.County) : null));
    }

    private static async Task<Dictionary<string, ForecastContent>> Forecasts(CountyDbContext db, CancellationToken stop)
    {
        var kept = await db.Set<OfficeForecast>().Select(f => new { f.Office, f.Content }).ToListAsync(stop);
        return kept.ToDictionary(f => f.Office, f => OfficeForecast.Read(f.Content), StringComparer.Ordinal);
    }

    private BoardRow Row(string office, OfficeNumbers now, List<WeekOfOffice> weeks, List<BacklogPlan> plans, ForecastContent? forecast) => new(
        office, now, weeks, _policies.Backlog.TermsOf(office).Threshold, PlanLine.Of(plans, weeks.Count > 0 ? weeks[^1].Week : null, weeks.Count > 0 ? weeks[^1].Over30 : null), forecast);

    /// <summary>All offices as one; what is not the whole county has no kept forecast, and is forecast here with fewer runs.</summary>
    private static BoardRow Together(List<BoardRow> rows, ForecastContent? county)
    {
        var numbers = rows.Aggregate(OfficeNumbers.None, (sum, row) => sum + row.Now);
        var shared = rows.Where(r => r.Weeks.Count > 0).ToList();
        var weeks = shared.SelectMany(r => r.Weeks).GroupBy(w => w.Week).Where(g => g.Count() == shared.Count).OrderBy(g => g.Key)
            .Select(g => new WeekOfOffice(string.Empty, g.Key, g.Sum(w => w.Over30), g.Sum(w => w.Children), g.Sum(w => w.Received), g.Sum(w => w.Ended), g.Sum(w => w.TurnedOver30), g.Sum(w => w.EndedOver30), g.Sum(w => w.Workers)))
            .ToList();
        return new BoardRow(string.Empty, numbers, weeks, 0, null, county ?? (rows.Count == 1 ? rows[0].Forecast : ForecastContent.Quick([.. weeks.Select(w => w.AsHistory())])));
    }
}
