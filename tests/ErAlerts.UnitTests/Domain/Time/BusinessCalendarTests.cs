using ErAlerts.Domain.Time;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Time;

public class BusinessCalendarTests
{
    [Fact]
    public void It_says_what_its_file_says()
    {
        Assert.Equal("los-angeles-county", Calendar.Id);
        Assert.Equal("Los Angeles County", Calendar.Name);
        Assert.Equal("America/Los_Angeles", Calendar.Zone);
        Assert.Equal(new TimeOnly(7, 0), Calendar.Morning);
        Assert.Null(Calendar.CutOff);
        Assert.False(Calendar.CountsEntryOnNonBusinessDayAsNext);
        Assert.True(WithOptionB.CountsEntryOnNonBusinessDayAsNext);
    }

    [Fact]
    public void A_cut_off_ends_the_due_date_before_midnight()
    {
        var deadline = WithCutOffAtFive.DueFor(At("2026-06-30 14:00"), Days(5));
        Assert.Equal(Date("Wed 2026-07-08"), deadline.DueOn);
        Assert.Equal(At("2026-07-08 17:00"), deadline.OverdueAt);
        Assert.False(deadline.IsOverdueAt(At("2026-07-08 16:59")));
        Assert.True(deadline.IsOverdueAt(At("2026-07-08 17:00")));
    }

    [Theory]
    [InlineData("Mon 2026-07-06", 2, false, 2)]
    [InlineData("Wed 2026-07-08", 0, false, 0)]
    [InlineData("Thu 2026-07-09", 1, true, -1)]
    [InlineData("Mon 2026-07-13", 3, true, -3)]
    public void Business_days_left_count_down_to_the_due_date_and_on_past_it(string today, int count, bool past, int signed)
    {
        var left = Calendar.BusinessDaysLeft(Date(today), Date("Wed 2026-07-08"));
        Assert.Equal(new BusinessDaysLeft(Days(count), past), left);
        Assert.Equal(signed, left.Signed);
        Assert.Equal(today.StartsWith("Wed", StringComparison.Ordinal), left.IsToday);
    }

    [Fact]
    public void The_weekend_after_a_due_Friday_is_past_it_by_no_business_day()
    {
        var left = Calendar.BusinessDaysLeft(Date("Sat 2026-07-11"), Date("Fri 2026-07-10"));
        Assert.Equal(new BusinessDaysLeft(BusinessDays.Zero, IsPast: true), left);
        Assert.False(left.IsToday);
    }

    [Fact]
    public void The_version_follows_the_meaning_not_the_spelling()
    {
        Assert.Matches("^[0-9a-f]{12}$", Calendar.Version);
        Assert.Equal(Calendar.Version, Read(Json.Replace("  ", "\t ", StringComparison.Ordinal)).Version);
        string[] versions = [Calendar.Version, WithOptionB.Version, WithCutOffAtFive.Version, In("America/Denver").Version,
            Read(Json.Replace("\"nth\": 3", "\"nth\": 2", StringComparison.Ordinal)).Version,
            Read(Json.Replace("07:00", "08:00", StringComparison.Ordinal)).Version,
            Read(Json.Replace("2022-01-01", "2021-01-01", StringComparison.Ordinal)).Version,
            Read(Json.Replace("Labor Day", "Labour Day", StringComparison.Ordinal)).Version];
        Assert.Equal(versions.Length, versions.Distinct().Count());
    }

    [Fact]
    public void A_closure_declared_later_makes_a_new_version_and_leaves_the_old_one_as_it_was()
    {
        var closed = Calendar.WithClosure(Date("Tue 2026-07-07"), "Fire", "Board order 12");
        Assert.Equal(Date("Thu 2026-07-09"), closed.DueOn(Date("Tue 2026-06-30"), Days(5)));
        Assert.Equal(Date("Wed 2026-07-08"), Calendar.DueOn(Date("Tue 2026-06-30"), Days(5)));
        Assert.NotEqual(Calendar.Version, closed.Version);
        Assert.Contains(new Holiday(Date("Tue 2026-07-07"), "Fire", "Board order 12"), closed.HolidaysOf(2026));
    }

    [Fact]
    public void Closures_give_the_same_version_in_whatever_order_they_are_declared()
    {
        var (a, b) = (Date("Tue 2026-07-07"), Date("Wed 2026-07-08"));
        Assert.Equal(
            Calendar.WithClosure(a, "A", "x").WithClosure(b, "B", "x").Version,
            Calendar.WithClosure(b, "B", "x").WithClosure(a, "A", "x").Version);
    }

    [Fact]
    public void A_closure_on_a_closed_day_changes_nothing() =>
        Assert.Same(Calendar, Calendar.WithClosure(Date("Fri 2026-07-03"), "Fire", "Board order 12"));

    [Fact]
    public void Only_clocks_that_a_closure_lengthens_are_shown_with_old_and_new_date()
    {
        var closed = Calendar.WithClosure(Date("Tue 2026-07-07"), "Fire", "Board order 12");
        var change = Assert.Single(ClosureEffect.On(
            [
                new OpenClock("lengthened", Date("Tue 2026-06-30"), Days(5), Date("Wed 2026-07-08")),
                new OpenClock("due-before", Date("Mon 2026-06-22"), Days(5), Date("Mon 2026-06-29")),
                new OpenClock("entered-after", Date("Wed 2026-07-08"), Days(5), Date("Wed 2026-07-15")),
                new OpenClock("longer-already", Date("Tue 2026-06-30"), Days(5), Date("Fri 2026-07-10")),
            ],
            closed));
        Assert.Equal(("lengthened", Date("Wed 2026-07-08"), Date("Thu 2026-07-09")), (change.Id, change.OldDueOn, change.New.DueOn));
        Assert.Equal(closed.Version, change.New.CalendarVersion);
    }

    [Fact]
    public void Dates_that_no_calendar_answers_for_are_told_apart()
    {
        Assert.True(BusinessCalendar.Covers(new DateOnly(1900, 1, 1)));
        Assert.True(BusinessCalendar.Covers(new DateOnly(2199, 12, 31)));
        Assert.False(BusinessCalendar.Covers(new DateOnly(1899, 12, 31)));
        Assert.False(BusinessCalendar.Covers(new DateOnly(2200, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.WhyClosed(new DateOnly(1899, 12, 31)));
        Assert.True(Calendar.DueOn(new DateOnly(2199, 12, 31), Days(BusinessDays.MaxValue)) > new DateOnly(2230, 1, 1));
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same_answers()
    {
        var calendar = Read(Json);
        var entered = Enumerable.Range(0, 5_000).Select(n => new DateOnly(2018, 1, 1).AddDays(n)).ToArray();
        var together = entered.AsParallel().AsOrdered().Select(day => calendar.DueOn(day, Days(5))).ToArray();
        Assert.Equal(entered.Select(day => NaiveCounty.DueOn(day, 5)), together);
    }

    [Fact]
    public void Counts_refuse_what_no_count_can_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BusinessDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BusinessDays(BusinessDays.MaxValue + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarDays(-1));
        Assert.False(BusinessDays.IsValid(-1));
        Assert.True(Days(2) < Days(3) && Days(3) > Days(2) && Days(3) >= Days(3) && Days(3) <= Days(3));
    }
}
