using ErAlerts.Domain.Backlog.Forecasting;
using static ErAlerts.UnitTests.Domain.Backlog.Forecasting.SyntheticHistory;

namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

public class CalibrationTests
{
    private static readonly ForecastSettings Settings = new(Seed: 5);

    [Fact]
    public void Where_the_past_has_a_season_the_forecast_beats_the_naive_one()
    {
        var calibration = Done(Calibration.Of(SyntheticHistory.Of(Counts("seasonal", 182, 2)), Settings));
        Assert.Equal(40, calibration.Origins);
        Assert.True(calibration.Ours.MeanError < 0.8 * calibration.Naive.MeanError);
        Assert.True(Math.Abs(calibration.Ours.ShareInside - 0.8) < Math.Abs(calibration.Naive.ShareInside - 0.8));
        Assert.StartsWith("On this office's own past, ", calibration.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_origin_sees_only_what_was_known_then()
    {
        var counts = Counts("steady", 34, 9).Take(34).ToArray();
        var known = Done(Calibration.Of(SyntheticHistory.Of(counts[..20]), Settings));
        Assert.Equal(9, known.Origins);
        Assert.Equal(Enumerable.Range(8, 9).Sum(origin => 20 - origin), known.WeeksForecast);
        Assert.Equal(known, Done(Calibration.Of(SyntheticHistory.Of(counts[..20]), Settings)));
    }

    [Fact]
    public void Fewer_than_twelve_weeks_cannot_be_held_against_anything()
    {
        Assert.Equal("too-few-weeks", Calibration.Of(SyntheticHistory.Of(Enumerable.Repeat(50, 11)), Settings).Refusal?.Code);
        Assert.Equal(1, Done(Calibration.Of(SyntheticHistory.Of(Enumerable.Repeat(50, 12)), Settings)).Origins);
    }

    [Fact]
    public void A_score_counts_the_ends_of_the_band_as_inside()
    {
        var week = new ForecastWeek(First, 10, 15, 20);
        Assert.Equal(new BandScore(0.5, 10, 5.5), BandScore.Of([(week, 10), (week, 20), (week, 9), (week, 21)]));
    }

    [Fact]
    public void The_naive_forecast_stays_and_widens_with_the_root_of_time()
    {
        var naive = NaiveForecast.Of(SyntheticHistory.Of([100, 110, 100, 110, 100, 110, 100, 110, 100]), 4);
        Assert.All(naive, week => Assert.Equal(100, week.Median));
        Assert.Equal([(87, 113), (81, 119), (77, 123), (74, 126)], naive.Select(week => (week.Low, week.High)));
        Assert.Equal(First.Plus(9), naive[0].Week);
    }
}
