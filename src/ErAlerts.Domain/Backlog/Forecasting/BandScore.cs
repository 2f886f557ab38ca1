namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>How good a band was against what came.</summary>
/// <param name="ShareInside">Share of the weeks inside the band, 0 to 1; 0.8 is what an 80 % band promises.</param>
/// <param name="MeanWidth">Referrals between the band's ends, on average: of two honest bands the narrower is better.</param>
/// <param name="MeanError">Referrals between the median and what came, on average.</param>
public sealed record BandScore(double ShareInside, double MeanWidth, double MeanError)
{
    internal static BandScore Of(IReadOnlyCollection<(ForecastWeek Said, int Came)> weeks) => new(
        weeks.Average(w => w.Said.Holds(w.Came) ? 1.0 : 0.0),
        weeks.Average(w => w.Said.High - w.Said.Low),
        weeks.Average(w => Math.Abs(w.Said.Median - w.Came)));
}
