using ErAlerts.Domain.Backlog.Forecasting;
using static ErAlerts.UnitTests.Domain.Backlog.Forecasting.SyntheticHistory;

namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

public class BacklogForecastTests
{
    private static readonly ForecastSettings Settings = new(Seed: 42, Runs: 4000);
    private static readonly OfficeHistory Steady = SyntheticHistory.Of(Counts("steady", 60, 3).Take(60), workers: 12);
    private static readonly BacklogForecast Plain = Forecast(WhatIf.Nothing);

    [Fact]
    public void The_same_seed_gives_the_same_forecast_and_another_seed_another()
    {
        Assert.Equal<ForecastWeek>(Plain.Weeks, Forecast(WhatIf.Nothing).Weeks);
        var other = Done(BacklogForecast.Of(Steady, WhatIf.Nothing, Settings with { Seed = 43 }));
        Assert.NotEqual<ForecastWeek>(Plain.Weeks, other.Weeks);
        Assert.All(Plain.Weeks.Zip(other.Weeks), pair => Assert.InRange(pair.Second.Median, pair.First.Median - 12, pair.First.Median + 12));
    }

    [Fact]
    public void Weeks_follow_the_last_one_known_and_the_band_widens_around_the_median()
    {
        Assert.Equal(Enumerable.Range(1, 26).Select(Steady.Last.Week.Plus), Plain.Weeks.Select(w => w.Week));
        Assert.All(Plain.Weeks, w => Assert.True(0 <= w.Low && w.Low <= w.Median && w.Median <= w.High));
        Assert.True(Plain.Weeks[25].High - Plain.Weeks[25].Low > 2 * (Plain.Weeks[0].High - Plain.Weeks[0].Low));
    }

    [Fact]
    public void No_count_falls_below_zero()
    {
        var falling = SyntheticHistory.Of(Enumerable.Range(0, 20).Select(n => 400 - (20 * n)));
        var last = Done(BacklogForecast.Of(falling, WhatIf.Nothing, Settings)).Weeks[^1];
        Assert.Equal((0, 0), (last.Low, last.Median));
    }

    [Fact]
    public void An_office_whose_count_never_moved_is_expected_to_stay()
    {
        var still = Done(BacklogForecast.Of(SyntheticHistory.Of(Enumerable.Repeat(50, 30)), WhatIf.Nothing, Settings));
        Assert.All(still.Weeks, w => Assert.InRange(w.Median, 49, 51));
        Assert.InRange(still.Weeks[^1].High - still.Weeks[^1].Low, 1, 12);
    }

    [Fact]
    public void Three_trained_workers_for_six_weeks_lower_the_band_by_what_they_close()
    {
        var helped = Forecast(new WhatIf { Workers = [new AddedWorkers(3, 1, 6)] });
        Assert.Equal(Plain.Weeks[0].Median - 15, helped.Weeks[0].Median, 1.5);
        Assert.Equal(Plain.Weeks[5].Median - 90, helped.Weeks[5].Median, 1.5);
        Assert.Equal(Plain.Weeks[8].Median - 90, helped.Weeks[8].Median, 1.5);
        Assert.True(Plain.Weeks[8].High - helped.Weeks[8].High > 80);
    }

    [Fact]
    public void Two_hundred_overtime_hours_close_what_five_weeks_of_a_worker_close()
    {
        var helped = Forecast(new WhatIf { Hours = [new AddedHours(200, 3, 6)] });
        Assert.Equal(Plain.Weeks[1].Median, helped.Weeks[1].Median);
        Assert.Equal(Plain.Weeks[5].Median - 25, helped.Weeks[5].Median, 1.5);
    }

    [Fact]
    public void A_five_day_turnaround_held_lowers_the_count_once()
    {
        var held = TurnaroundHeld.Of([3, 5, 8, 12, 9, 2, 5, 7], most: 5, share: 0.5, fromWeek: 2);
        Assert.Equal(2, held.DaysSaved);
        Assert.Equal(0, TurnaroundHeld.Of([], 5, 0.5, 1).DaysSaved);
        var sooner = Forecast(new WhatIf { Turnaround = held });
        Assert.Equal(Plain.Weeks[0].Median, sooner.Weeks[0].Median);
        Assert.Equal(Plain.Weeks[4].Median - 12, sooner.Weeks[4].Median, 1.5);
        Assert.Equal(Plain.Weeks[20].Median - 12, sooner.Weeks[20].Median, 4.0);
    }

    [Fact]
    public void Lending_workers_away_raises_the_band()
    {
        var lent = Forecast(new WhatIf { Workers = [new AddedWorkers(-2, 1, 26)] });
        Assert.True(lent.Weeks[25].Median > Plain.Weeks[25].Median + 200);
    }

    [Fact]
    public void A_target_is_the_likelier_the_higher_it_is_and_the_more_is_closed()
    {
        var on = Plain.Weeks[12].Week.Monday.AddDays(2);
        double Chance(BacklogForecast forecast, int target) => Done(forecast.ChanceOf(target, on)).Probability;
        var helped = Forecast(new WhatIf { Workers = [new AddedWorkers(3, 1, 13)] });
        Assert.True(Chance(Plain, Plain.Weeks[12].Low - 40) < 0.1);
        Assert.InRange(Chance(Plain, Plain.Weeks[12].Median), 0.45, 0.55);
        Assert.True(Chance(Plain, Plain.Weeks[12].High + 40) > 0.9);
        Assert.True(Chance(helped, Plain.Weeks[12].Low) > Chance(Plain, Plain.Weeks[12].Low) + 0.3);
    }

    [Fact]
    public void What_is_needed_makes_the_target_as_likely_as_wanted()
    {
        var target = Plain.Weeks[12].Low - 50;
        var on = Plain.Weeks[12].Week.Sunday;
        var chance = Done(Plain.ChanceOf(target, on));
        Assert.Equal(chance.ClosingsNeeded / 5, chance.WorkersNeeded!.Value, 10);
        Assert.Equal(40 * chance.WorkersNeeded!.Value, chance.HoursNeeded!.Value, 10);
        var helped = Forecast(new WhatIf { Workers = [new AddedWorkers(chance.WorkersNeeded.Value, 1, 13)] });
        Assert.InRange(Done(helped.ChanceOf(target, on)).Probability, 0.8, 0.82);
        Assert.Equal(0, Done(helped.ChanceOf(target, on, wanted: 0.79)).ClosingsNeeded);
        Assert.True(Done(Plain.ChanceOf(target, on, wanted: 0.95)).ClosingsNeeded > chance.ClosingsNeeded);
    }

    [Fact]
    public void Without_known_workers_what_is_needed_is_said_in_closings_alone()
    {
        var forecast = Done(BacklogForecast.Of(SyntheticHistory.Of(Counts("steady", 60, 3).Take(60)), WhatIf.Nothing, Settings));
        var chance = Done(forecast.ChanceOf(10, forecast.Weeks[5].Week.Sunday));
        Assert.True(chance.ClosingsNeeded > 30);
        Assert.Equal((null, null), (chance.WorkersNeeded, chance.HoursNeeded));
    }

    [Fact]
    public void A_target_that_cannot_be_asked_about_is_refused()
    {
        Assert.Equal("target-negative", Plain.ChanceOf(-1, Plain.Weeks[3].Week.Sunday).Refusal?.Code);
        Assert.Equal("target-beyond-forecast", Plain.ChanceOf(10, Steady.Last.Week.Sunday).Refusal?.Code);
        Assert.Equal("target-beyond-forecast", Plain.ChanceOf(10, Plain.Weeks[25].Week.Sunday.AddDays(1)).Refusal?.Code);
        Assert.Equal("probability-out-of-range", Plain.ChanceOf(10, Plain.Weeks[3].Week.Sunday, wanted: 1).Refusal?.Code);
    }

    [Fact]
    public void It_says_how_it_was_made()
    {
        Assert.Equal(1, Plain.Basis.GoesOn + Plain.Basis.DiesAway + Plain.Basis.Returns, 10);
        Assert.StartsWith("Made from 60 weeks up to the week of 2024-02-19. 4,000 runs follow 54 readings", Plain.Basis.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("% with a season.", Plain.Basis.Sentence, StringComparison.Ordinal);
        Assert.Equal((60.0, 60.0, 5.0, 42UL), (Plain.Basis.ReceivedPerWeek, Plain.Basis.ClosingsPerWeek, Plain.Basis.ClosingsPerWorker!.Value, Plain.Basis.Seed));
        var young = Done(BacklogForecast.Of(SyntheticHistory.Of(Counts("steady", 8, 3).Take(8)), WhatIf.Nothing, Settings));
        Assert.EndsWith("less than a year is known, so no season.", young.Basis.Sentence, StringComparison.Ordinal);
        Assert.Equal((0.0, 27), (young.Basis.Seasonal, young.Basis.Readings));
    }

    [Fact]
    public void A_season_is_found_where_there_is_one()
    {
        var seasonal = Done(BacklogForecast.Of(SyntheticHistory.Of(Counts("seasonal", 130, 5).Take(130)), WhatIf.Nothing, Settings));
        Assert.True(seasonal.Basis.Seasonal > 0.9);
        Assert.True(Done(BacklogForecast.Of(SyntheticHistory.Of(Counts("steady", 130, 5).Take(130)), WhatIf.Nothing, Settings)).Basis.Seasonal < 0.6);
    }

    [Fact]
    public void Settings_out_of_range_are_a_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BacklogForecast.Of(Steady, WhatIf.Nothing, Settings with { Weeks = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BacklogForecast.Of(Steady, WhatIf.Nothing, Settings with { Weeks = 105 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BacklogForecast.Of(Steady, WhatIf.Nothing, Settings with { Runs = 99 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BacklogForecast.Of(Steady, WhatIf.Nothing, Settings with { HoursAWeek = 0 }));
    }

    [Fact]
    public void Runs_share_their_arrays_and_allocate_nothing_of_their_own()
    {
        long Allocated(int runs)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            BacklogForecast.Of(Steady, WhatIf.Nothing, Settings with { Runs = runs });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(1000);
        var perRun = (Allocated(20_000) - Allocated(10_000)) / 10_000.0;
        Assert.InRange(perRun, 26 * sizeof(double), 40 * sizeof(double));
    }

    private static BacklogForecast Forecast(WhatIf whatIf) => Done(BacklogForecast.Of(Steady, whatIf, Settings));
}
