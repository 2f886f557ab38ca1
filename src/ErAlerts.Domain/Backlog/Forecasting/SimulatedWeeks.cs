using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>
/// The changes of an office's count in the weeks to come, in every run. Kept as changes and not as counts, so that a what-if or the
/// question "what is needed" only adds to them and meets the same chance again. Counts never fall below 0.
/// </summary>
internal sealed class SimulatedWeeks
{
    private readonly double start;
    private readonly int weeks;
    private readonly int runs;
    private readonly double[] changes;

    private SimulatedWeeks(double start, CountyWeek first, int weeks, int runs) =>
        (this.start, First, this.weeks, this.runs, changes) = (start, first, weeks, runs, new double[weeks * runs]);

    /// <summary>The first week simulated.</summary>
    public CountyWeek First { get; }

    /// <summary>Simulates; the same history, numbers and seed give the same changes.</summary>
    public static SimulatedWeeks Of(OfficeHistory history, WeighedReadings readings, int weeks, int runs, ulong seed)
    {
        var simulated = new SimulatedWeeks(history.Last.OpenOver30, history.Last.Week.Plus(1), weeks, runs);
        var chance = new Xoshiro256(seed);
        var first = 0;
        foreach (var (fit, share) in readings.Share(runs))
        {
            if (share > 0)
            {
                simulated.Run(fit, first, share, ref chance);
                first += share;
            }
        }

        return simulated;
    }

    /// <summary>Median and band of every week, given closings of each week beyond what the past foretells.</summary>
    public ImmutableArray<ForecastWeek> Bands(ReadOnlySpan<double> extra)
    {
        var counts = Begin();
        var sorted = new double[runs];
        var bands = ImmutableArray.CreateBuilder<ForecastWeek>(weeks);
        for (var week = 0; week < weeks; week++)
        {
            Step(counts, week, extra[week]);
            counts.CopyTo(sorted, 0);
            Array.Sort(sorted);
            bands.Add(ForecastWeek.Of(First.Plus(week), sorted));
        }

        return bands.MoveToImmutable();
    }

    /// <summary>Share of the runs that are at or under a target, to the nearest whole referral, after so many weeks.</summary>
    public double ShareAtOrUnder(int target, int ahead, ReadOnlySpan<double> extra)
    {
        var counts = Begin();
        for (var week = 0; week < ahead; week++)
        {
            Step(counts, week, extra[week]);
        }

        return counts.Count(count => count < target + 0.5) / (double)runs;
    }

    private double[] Begin()
    {
        var counts = new double[runs];
        Array.Fill(counts, start);
        return counts;
    }

    private void Step(double[] counts, int week, double extra)
    {
        var change = changes.AsSpan(week * runs, counts.Length);
        for (var run = 0; run < counts.Length; run++)
        {
            counts[run] = Math.Max(0, counts[run] + change[run] - extra);
        }
    }

    private void Run(FittedReading fit, int first, int share, ref Xoshiro256 chance)
    {
        var states = new RunStates(fit, share, start - fit.Level, ref chance);
        for (var week = 0; week < weeks; week++)
        {
            states.Step(First.Plus(week), changes.AsSpan((week * runs) + first, share), ref chance);
        }
    }
}
