using System.Globalization;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>How good the forecast was on the office's own past: made again at past weeks from what was known then, and held against what came.</summary>
/// <param name="Origins">Past weeks at which it was made again.</param>
/// <param name="WeeksForecast">Weeks ahead that were held against what came, over all origins.</param>
/// <param name="Ours">The forecast's score.</param>
/// <param name="Naive">That of the naive forecast from the same weeks.</param>
public sealed record Calibration(int Origins, int WeeksForecast, BandScore Ours, BandScore Naive)
{
    private const int FewestAhead = 4;
    private const int MostOrigins = 40;
    private const int Runs = 1000;

    /// <summary>In words for the page.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"On this office's own past, {Ours.ShareInside:0%} of {WeeksForecast} weeks ahead lay in the 80 % band (naive: {Naive.ShareInside:0%}), "
        + $"and the median missed by {Ours.MeanError:0.0} referrals (naive: {Naive.MeanError:0.0}).");

    /// <summary>Makes the forecast again at up to forty past weeks, evenly spread; refuses with <c>too-few-weeks</c> below twelve.</summary>
    public static Outcome<Calibration> Of(OfficeHistory history, ForecastSettings settings)
    {
        var first = OfficeHistory.FewestWeeks;
        var last = history.Weeks.Length - FewestAhead;
        if (last < first)
        {
            return new Refusal("too-few-weeks", $"Holding a forecast against the past needs {first + FewestAhead} weeks running; {history.Weeks.Length} are known.", "history");
        }

        var count = Math.Min(MostOrigins, last - first + 1);
        var origins = Enumerable.Range(0, count).Select(n => last - ((last - first) * n / Math.Max(1, count - 1))).Distinct().ToList();
        var ours = new List<(ForecastWeek Said, int Came)>();
        var naive = new List<(ForecastWeek Said, int Came)>();
        foreach (var origin in origins)
        {
            var known = history.Until(origin);
            var ahead = Math.Min(settings.Weeks, history.Weeks.Length - origin);
            var came = history.Weeks.Skip(origin).Take(ahead).Select(w => w.OpenOver30).ToList();
            var simulated = SimulatedWeeks.Of(known, WeighedReadings.Of(known), ahead, Runs, settings.Seed + (ulong)origin);
            ours.AddRange(simulated.Bands(new double[ahead]).Zip(came));
            naive.AddRange(NaiveForecast.Of(known, ahead).Zip(came));
        }

        return new Calibration(origins.Count, ours.Count, BandScore.Of(ours), BandScore.Of(naive));
    }
}
