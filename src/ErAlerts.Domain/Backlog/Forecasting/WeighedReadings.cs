using System.Collections.Immutable;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>The readings of an office's past with their weights, which add up to 1.</summary>
internal sealed class WeighedReadings
{
    private WeighedReadings(ImmutableArray<(FittedReading Fit, double Weight)> readings) => Readings = readings;

    public ImmutableArray<(FittedReading Fit, double Weight)> Readings { get; }

    public static WeighedReadings Of(OfficeHistory history)
    {
        var fits = PastReading.All(history.Weeks.Length >= OfficeHistory.WeeksForSeason).Select(r => FittedReading.Of(r, history)).ToList();
        var best = fits.Max(f => f.Merit);
        var weights = fits.ConvertAll(f => f.Reading.Prior * Math.Exp(f.Merit - best));
        var sum = weights.Sum();
        return new WeighedReadings([.. fits.Zip(weights, (fit, weight) => (fit, weight / sum))]);
    }

    /// <summary>The weight of the readings that say so.</summary>
    public double WeightOf(Func<PastReading, bool> says) => Readings.Where(r => says(r.Fit.Reading)).Sum(r => r.Weight);

    /// <summary>How many of so many runs follow each reading: its share, rounded so that the running sum is right.</summary>
    public IEnumerable<(FittedReading Fit, int Runs)> Share(int runs)
    {
        var (given, sum) = (0, 0.0);
        foreach (var (fit, weight) in Readings)
        {
            sum += weight;
            var upTo = Math.Min(runs, (int)Math.Round(sum * runs));
            yield return (fit, upTo - given);
            given = upTo;
        }
    }
}
