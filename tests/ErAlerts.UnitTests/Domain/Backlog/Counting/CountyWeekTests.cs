using ErAlerts.Domain.Backlog.Counting;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Backlog.Counting;

public class CountyWeekTests
{
    [Theory]
    [InlineData("Mon 2026-06-29")]
    [InlineData("Wed 2026-07-01")]
    [InlineData("Sun 2026-07-05")]
    public void A_week_runs_from_Monday_to_Sunday(string date)
    {
        var week = CountyWeek.Of(Date(date));
        Assert.Equal((Date("Mon 2026-06-29"), Date("Sun 2026-07-05")), (week.Monday, week.Sunday));
        Assert.Equal("2026-06-29", week.ToString());
    }

    [Fact]
    public void Weeks_count_across_years()
    {
        var week = CountyWeek.Of(Date("Mon 2026-12-28"));
        Assert.Equal(week, CountyWeek.Of(Date("Fri 2027-01-01")));
        Assert.Equal(53, week.Plus(53).Since(week));
        Assert.True(week < week.Plus(1) && week.Plus(1) > week && week <= week.Plus(0) && week >= week.Plus(-1));
    }
}
