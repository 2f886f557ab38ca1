using System.Diagnostics.Metrics;

namespace ErAlerts.Application.Timers;

/// <summary>What operators see of timers: how late they fire.</summary>
internal static class TimerMeters
{
    private static readonly Meter Meter = new("ErAlerts.Timers");

    private static readonly Histogram<double> Lateness = Meter.CreateHistogram(
        "eralerts.timers.lateness",
        unit: "s",
        description: "Time from the due instant to the instant at which a timer fired.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1, 5, 15, 30, 60, 300, 900, 3600, 14400, 86400] });

    /// <summary>Records timers whose firing is committed.</summary>
    public static void Fired(IEnumerable<TimeSpan> late)
    {
        foreach (var one in late)
        {
            Lateness.Record(one.TotalSeconds);
        }
    }
}
