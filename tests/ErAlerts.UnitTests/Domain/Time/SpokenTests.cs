using ErAlerts.Domain.Time;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Time;

public class SpokenTests
{
    private static readonly Deadline Due = Calendar.DueFor(At("2026-06-30 14:00"), Days(5));

    [Theory]
    [InlineData("2026-06-30 14:00", "5 business days left, due Wed 8 Jul")]
    [InlineData("2026-07-06 09:00", "2 business days left, due Wed 8 Jul")]
    [InlineData("2026-07-07 23:59", "1 business day left, due Wed 8 Jul")]
    [InlineData("2026-07-08 00:00", "due today")]
    [InlineData("2026-07-08 23:59", "due today")]
    [InlineData("2026-07-09 00:00", "1 business day overdue, was due Wed 8 Jul")]
    [InlineData("2026-07-13 12:00", "3 business days overdue, was due Wed 8 Jul")]
    public void A_clock_is_spoken_in_business_days(string now, string words) =>
        Assert.Equal(words, Spoken.Clock(Calendar, Due, At(now)));

    [Fact]
    public void On_the_weekend_after_a_due_Friday_no_count_is_named() => Assert.Equal(
        "overdue, was due Fri 10 Jul",
        Spoken.Clock(Calendar, Calendar.DueFrom(Date("Thu 2026-07-02"), Days(5)), At("2026-07-11 08:00")));

    [Theory]
    [InlineData("2026-07-08 16:59", "due today by 17:00")]
    [InlineData("2026-07-08 17:00", "overdue since 17:00 today")]
    public void A_cut_off_is_named_on_the_due_date(string now, string words) =>
        Assert.Equal(words, Spoken.Clock(WithCutOffAtFive, WithCutOffAtFive.DueFor(At("2026-06-30 14:00"), Days(5)), At(now)));

    [Fact]
    public void The_year_is_named_only_when_it_is_another()
    {
        var deadline = Calendar.DueFor(At("2027-12-24 10:00"), Days(5));
        Assert.Equal("5 business days left, due Mon 3 Jan 2028", Spoken.Clock(Calendar, deadline, At("2027-12-24 10:00")));
        Assert.Equal("1 business day overdue, was due Mon 3 Jan", Spoken.Clock(Calendar, deadline, At("2028-01-04 10:00")));
    }

    [Fact]
    public void The_end_of_a_clock_is_spoken_in_county_time()
    {
        Assert.Equal("over at 00:00 on Thu 9 Jul", Spoken.Over(Calendar, Due, At("2026-07-01 08:00")));
        Assert.Equal("14:00 on Tue 30 Jun", Spoken.Moment(Calendar, Utc("2026-06-30 21:00"), At("2026-07-01 08:00")));
    }

    [Fact]
    public void One_day_is_singular()
    {
        Assert.Equal(("1 business day", "0 business days"), (Spoken.Count(Days(1)), Spoken.Count(Days(0))));
        Assert.Equal(("1 day", "31 days"), (Spoken.Count(new CalendarDays(1)), Spoken.Count(new CalendarDays(31))));
    }
}
