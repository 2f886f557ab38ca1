using ErAlerts.Domain.Backlog.Forecasting;
using Xunit.Abstractions;

namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

public class CoverageTests(ITestOutputHelper output)
{
    private const int Offices = 30;

    [Theory]
    [InlineData("steady", 30)]
    [InlineData("steady", 104)]
    [InlineData("steady with a level", 60)]
    [InlineData("steady with a level", 104)]
    [InlineData("seasonal", 78)]
    [InlineData("seasonal", 130)]
    [InlineData("step change", 30)]
    [InlineData("step change", 104)]
    [InlineData("step down", 60)]
    [InlineData("step down", 104)]
    [InlineData("dying trend", 30)]
    [InlineData("dying trend", 60)]
    [InlineData("dying growth", 30)]
    [InlineData("dying growth", 60)]
    public void The_band_of_eighty_percent_holds_seventy_to_ninety_percent_of_the_weeks_ahead(string kind, int known)
    {
        var inside = 0;
        for (var office = 0; office < Offices; office++)
        {
            var counts = SyntheticHistory.Counts(kind, known, seed: (ulong)(100 + office));
            var forecast = SyntheticHistory.Done(BacklogForecast.Of(SyntheticHistory.Of(counts.Take(known)), WhatIf.Nothing, new ForecastSettings(Seed: 1, Runs: 800)));
            inside += forecast.Weeks.Zip(counts.Skip(known)).Count(week => week.First.Holds(week.Second));
        }

        var share = inside / (double)(Offices * SyntheticHistory.Ahead);
        output.WriteLine($"{kind} {known}: {share:0.00}");
        Assert.InRange(share, 0.70, 0.90);
    }
}
