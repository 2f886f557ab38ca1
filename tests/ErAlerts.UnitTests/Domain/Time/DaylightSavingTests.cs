using ErAlerts.Domain.Time;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Time;

public class DaylightSavingTests
{
    [Fact]
    public void The_day_on_which_clocks_go_forward_is_23_hours_long()
    {
        Assert.Equal(Utc("2026-03-08 08:00"), Calendar.OverAt(Date("Sat 2026-03-07")));
        Assert.Equal(Utc("2026-03-09 07:00"), Calendar.OverAt(Date("Sun 2026-03-08")));
    }

    [Fact]
    public void The_day_on_which_clocks_go_back_is_25_hours_long()
    {
        Assert.Equal(Utc("2026-11-01 07:00"), Calendar.OverAt(Date("Sat 2026-10-31")));
        Assert.Equal(Utc("2026-11-02 08:00"), Calendar.OverAt(Date("Sun 2026-11-01")));
    }

    [Fact]
    public void A_clock_across_either_change_ends_at_the_countys_midnight()
    {
        Assert.Equal(Utc("2026-03-14 07:00"), Calendar.DueFor(At("2026-03-06 16:00"), Days(5)).OverdueAt);
        Assert.Equal(Utc("2026-11-07 08:00"), Calendar.DueFor(At("2026-10-30 16:00"), Days(5)).OverdueAt);
    }

    [Fact]
    public void The_morning_stays_at_seven_by_the_countys_clock()
    {
        Assert.Equal(Utc("2026-03-08 14:00"), Calendar.MorningOf(Date("Sun 2026-03-08")));
        Assert.Equal(Utc("2026-11-01 15:00"), Calendar.MorningOf(Date("Sun 2026-11-01")));
    }

    [Theory]
    [InlineData("2026-03-08 02:00")]
    [InlineData("2026-03-08 02:30")]
    [InlineData("2026-03-08 02:59")]
    public void A_local_time_that_never_happens_says_so_and_is_the_end_of_the_gap(string local) =>
        Assert.Equal(new LocalMoment(Utc("2026-03-08 10:00"), LocalTimeKind.Never), Calendar.AtLocal(Wall(local)));

    [Theory]
    [InlineData("2026-11-01 01:00", "2026-11-01 08:00")]
    [InlineData("2026-11-01 01:59", "2026-11-01 08:59")]
    public void A_local_time_that_happens_twice_says_so_and_is_the_earlier(string local, string utc) =>
        Assert.Equal(new LocalMoment(Utc(utc), LocalTimeKind.Twice), Calendar.AtLocal(Wall(local)));

    [Theory]
    [InlineData("2026-03-08 01:59", "2026-03-08 09:59")]
    [InlineData("2026-03-08 03:00", "2026-03-08 10:00")]
    [InlineData("2026-11-01 00:59", "2026-11-01 07:59")]
    [InlineData("2026-11-01 02:00", "2026-11-01 10:00")]
    public void Times_at_the_edges_of_a_change_happen_once(string local, string utc) =>
        Assert.Equal(new LocalMoment(Utc(utc), LocalTimeKind.Once), Calendar.AtLocal(Wall(local)));

    [Fact]
    public void Where_midnight_itself_is_skipped_a_day_is_over_at_the_first_instant_after_it() =>
        Assert.Equal(Utc("2026-03-08 05:00"), In("America/Havana").OverAt(Date("Sat 2026-03-07")));

    [Fact]
    public void Where_midnight_happens_twice_a_day_is_over_at_the_first() =>
        Assert.Equal(Utc("2026-11-01 04:00"), In("America/Havana").OverAt(Date("Sat 2026-10-31")));

    private static DateTime Wall(string local) =>
        DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
