using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>What is expected at the end of a week to come: referrals over 30 since receipt.</summary>
/// <param name="Week">The week.</param>
/// <param name="Low">Lower end of the 80 % band: one run in ten ends below.</param>
/// <param name="Median">As many runs end above as below.</param>
/// <param name="High">Upper end of the band: one run in ten ends above.</param>
public sealed record ForecastWeek(CountyWeek Week, int Low, int Median, int High)
{
    /// <summary>The standard normal deviate above which one in ten lies.</summary>
    internal const double OneInTen = 1.2815515655446004;

    /// <summary>Whether a count lies in the band, ends included.</summary>
    public bool Holds(int count) => count >= Low && count <= High;

    /// <summary>The band and the median of sorted counts, rounded outward to whole referrals.</summary>
    internal static ForecastWeek Of(CountyWeek week, ReadOnlySpan<double> sorted) => new(
        week,
        (int)Math.Floor(sorted[sorted.Length / 10]),
        (int)Math.Round(sorted[sorted.Length / 2]),
        (int)Math.Ceiling(sorted[^(1 + (sorted.Length / 10))]));
}
