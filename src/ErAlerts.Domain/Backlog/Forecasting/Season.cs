using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>The year as two waves, one a year and one a half-year: enough for peaks in March, May and October, and little to learn.</summary>
internal static class Season
{
    /// <summary>Numbers that describe a season.</summary>
    public const int Terms = 4;

    private const double WeeksAYear = 365.2425 / 7;

    /// <summary>Writes the waves' values in a week.</summary>
    public static void Waves(CountyWeek week, Span<double> into)
    {
        var turn = 2 * Math.PI * (week.Monday.DayNumber / 7.0) / WeeksAYear;
        (into[0], into[1], into[2], into[3]) = (Math.Cos(turn), Math.Sin(turn), Math.Cos(2 * turn), Math.Sin(2 * turn));
    }
}
