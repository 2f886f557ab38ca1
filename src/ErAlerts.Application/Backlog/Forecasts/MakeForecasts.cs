using ErAlerts.Application.Storage;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Application.Backlog.Forecasts;

/// <summary>Makes the forecast of every office, and of the county, whose known weeks have changed since the last one was made.</summary>
public sealed class MakeForecasts(ITransactions transactions, IBacklogFacts facts, TimeProvider clock)
{
    /// <summary>The office code under which the county's forecast is kept.</summary>
    public const string County = "";

    /// <summary>Answers how many were made; none when nothing has changed.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var offices = await facts.Weeks(stop);
        var known = await transactions.Run(async work => (await work.OfficeForecasts()).ToDictionary(f => f.Office, f => f.Fingerprint, StringComparer.Ordinal), stop);
        var made = offices
            .Append(KeyValuePair.Create(County, Together(offices.Values)))
            .Select(o => (Office: o.Key, Weeks: o.Value, Fingerprint: ForecastSeed.Fingerprint(o.Key, o.Value)))
            .Where(o => known.GetValueOrDefault(o.Office) != o.Fingerprint)
            .Select(o => (o.Office, o.Fingerprint, Content: ForecastContent.Of(o.Weeks, ForecastSeed.Of(o.Office, o.Weeks))))
            .ToList();
        return made.Count == 0 ? 0 : await transactions.Run(work => Keep(work, made), stop);
    }

    /// <summary>The weeks of several offices as one, from the week on that all of them know.</summary>
    public static IReadOnlyList<HistoryWeek> Together(IEnumerable<IReadOnlyList<HistoryWeek>> offices)
    {
        var all = offices.Where(weeks => weeks.Count > 0).ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var (from, to) = (all.Max(weeks => weeks[0].Week), all.Min(weeks => weeks[^1].Week));
        return [.. all.SelectMany(weeks => weeks).Where(w => w.Week >= from && w.Week <= to).GroupBy(w => w.Week).OrderBy(g => g.Key).Select(g => Together(g.Key, [.. g]))];
    }

    private static HistoryWeek Together(CountyWeek week, List<HistoryWeek> offices) => new(
        week,
        offices.Sum(w => w.OpenOver30),
        offices.Sum(w => w.Received),
        offices.Sum(w => w.Closed),
        offices.TrueForAll(w => w.Workers is not null) ? offices.Sum(w => w.Workers) : null);

    private async Task<int> Keep(IUnitOfWork work, List<(string Office, string Fingerprint, ForecastContent Content)> made)
    {
        var known = (await work.OfficeForecasts()).ToDictionary(f => f.Office, StringComparer.Ordinal);
        foreach (var (office, fingerprint, content) in made)
        {
            if (!known.TryGetValue(office, out var forecast))
            {
                work.Add(forecast = new OfficeForecast(work.NextId(), office));
            }

            forecast.Made(fingerprint, content, clock.GetUtcNow());
        }

        return made.Count;
    }
}
