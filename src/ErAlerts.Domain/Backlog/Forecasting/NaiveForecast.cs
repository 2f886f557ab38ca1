using System.Collections.Immutable;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>What anyone would say without a model: it stays as it is, give or take the usual weekly change. A forecast must beat it to be worth its page.</summary>
public static class NaiveForecast
{
    /// <summary>The last count for every week, in a band that widens with the square root of the weeks ahead.</summary>
    public static ImmutableArray<ForecastWeek> Of(OfficeHistory history, int weeks)
    {
        var last = history.Last.OpenOver30;
        var change = Math.Sqrt(history.Weeks.Zip(history.Weeks.Skip(1), (a, b) => Math.Pow(b.OpenOver30 - a.OpenOver30, 2)).Average());
        return [.. Enumerable.Range(1, weeks).Select(ahead =>
        {
            var reach = ForecastWeek.OneInTen * change * Math.Sqrt(ahead);
            return new ForecastWeek(history.Last.Week.Plus(ahead), (int)Math.Max(0, Math.Floor(last - reach)), last, (int)Math.Ceiling(last + reach));
        })];
    }
}
