using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>
/// An office's backlog in the weeks to come. Many readings of its own past are weighed by how well each foretold the weeks that came; every run
/// follows one of them, with its own draw of what the past left open and its own weekly noise. The decision record on the forecast says why.
/// </summary>
public sealed class BacklogForecast
{
    private const int MostWeeks = 104;
    private const int FewestRuns = 100;
    private readonly OfficeHistory history;
    private readonly ForecastSettings settings;
    private readonly SimulatedWeeks simulated;
    private readonly double[] extra;

    private BacklogForecast(OfficeHistory history, ForecastSettings settings, WeighedReadings readings, double[] extra)
    {
        (this.history, this.settings, this.extra) = (history, settings, extra);
        simulated = SimulatedWeeks.Of(history, readings, settings.Weeks, settings.Runs, settings.Seed);
        Basis = BasisOf(readings);
        Weeks = simulated.Bands(extra);
    }

    /// <summary>Median and 80 % band of every week.</summary>
    public ImmutableArray<ForecastWeek> Weeks { get; }

    /// <summary>How it was made.</summary>
    public ForecastBasis Basis { get; }

    /// <summary>Forecasts; refuses a what-if that cannot be reckoned (see <see cref="WhatIf"/>). Settings out of range are a programming mistake.</summary>
    public static Outcome<BacklogForecast> Of(OfficeHistory history, WhatIf whatIf, ForecastSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Weeks, MostWeeks);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Runs, FewestRuns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.HoursAWeek);
        return ExtraClosings.Of(whatIf, history, settings) switch
        {
            Outcome<double[]>.Done(var extra) => new BacklogForecast(history, settings, WeighedReadings.Of(history), extra),
            var refused => refused.Refusal!,
        };
    }

    /// <summary>How likely a target is reached by the end of the week of a date, and what would make it as likely as wanted; refuses with
    /// <c>target-negative</c>, <c>target-beyond-forecast</c> or <c>probability-out-of-range</c>.</summary>
    public Outcome<TargetChance> ChanceOf(int target, DateOnly on, double wanted = 0.8)
    {
        var week = CountyWeek.Of(on);
        var ahead = week.Since(simulated.First) + 1;
        if (target < 0)
        {
            return new Refusal("target-negative", "A target is a number of referrals, 0 or more.", "target");
        }

        if (ahead < 1 || ahead > settings.Weeks)
        {
            return new Refusal("target-beyond-forecast", $"The forecast reaches from the week of {simulated.First} to that of {simulated.First.Plus(settings.Weeks - 1)}.", "on");
        }

        if (wanted is not (> 0 and < 1))
        {
            return new Refusal("probability-out-of-range", "A probability wanted lies between 0 and 1.", "wanted");
        }

        var needed = Needed(target, ahead, wanted);
        var workers = needed / history.ClosingsPerWorker;
        return new TargetChance(target, week, simulated.ShareAtOrUnder(target, ahead, extra), wanted, needed, workers, workers * settings.HoursAWeek);
    }

    /// <summary>The fewest closings a week, to a hundredth, that suffice: more closings never make a run end higher, so halving finds them.</summary>
    private double Needed(int target, int ahead, double wanted)
    {
        bool Suffices(double closings) => simulated.ShareAtOrUnder(target, ahead, [.. extra.Select(e => e + closings)]) >= wanted;
        if (Suffices(0))
        {
            return 0;
        }

        var (low, high) = (0.0, 1.0);
        while (!Suffices(high))
        {
            (low, high) = (high, 2 * high);
        }

        while (high - low > 0.01)
        {
            var middle = (low + high) / 2;
            (low, high) = Suffices(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private ForecastBasis BasisOf(WeighedReadings readings) => new()
    {
        UpTo = history.Last.Week,
        WeeksKnown = history.Weeks.Length,
        Runs = settings.Runs,
        Readings = readings.Readings.Length,
        Seed = settings.Seed,
        ReceivedPerWeek = history.ReceivedPerWeek,
        ClosingsPerWeek = history.ClosingsPerWeek,
        ClosingsPerWorker = history.ClosingsPerWorker,
        GoesOn = readings.WeightOf(r => r is { Pull: 0, Damping: 1 }),
        DiesAway = readings.WeightOf(r => r.Damping < 1),
        Returns = readings.WeightOf(r => r.Pull > 0),
        Seasonal = readings.WeightOf(r => r.Seasonal),
    };
}
