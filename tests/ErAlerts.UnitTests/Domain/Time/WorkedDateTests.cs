using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Time;

public class WorkedDateTests
{
    [Theory]
    [InlineData("Wed 2024-03-20", "Thu 2024-03-28")]
    [InlineData("Fri 2024-03-29", "Fri 2024-04-05")]
    [InlineData("Thu 2024-11-07", "Fri 2024-11-15")]
    [InlineData("Tue 2024-12-24", "Thu 2025-01-02")]
    [InlineData("Fri 2025-01-03", "Mon 2025-01-13")]
    [InlineData("Sat 2025-06-14", "Mon 2025-06-23")]
    [InlineData("Fri 2025-11-21", "Tue 2025-12-02")]
    [InlineData("Tue 2026-06-30", "Wed 2026-07-08")]
    [InlineData("Fri 2027-12-24", "Mon 2028-01-03")]
    public void Five_business_days_end_as_worked_by_hand(string entered, string due) =>
        Assert.Equal(Date(due), Calendar.DueOn(Calendar.Day0(Date(entered)), Days(5)));

    [Theory]
    [InlineData("Sat 2025-06-14", "Mon 2025-06-16", "Tue 2025-06-24")]
    [InlineData("Fri 2027-12-24", "Mon 2027-12-27", "Tue 2028-01-04")]
    [InlineData("Tue 2026-06-30", "Tue 2026-06-30", "Wed 2026-07-08")]
    public void Under_option_B_an_entry_on_a_closed_day_counts_as_received_on_the_next(string entered, string day0, string due)
    {
        Assert.Equal(Date(day0), WithOptionB.Day0(Date(entered)));
        Assert.Equal(Date(due), WithOptionB.DueOn(Date(day0), Days(5)));
    }

    [Fact]
    public void The_review_of_30_June_2026_escalates_at_the_midnights_after_days_five_and_seven()
    {
        var entered = At("2026-06-30 14:00");
        Assert.Equal(Utc("2026-07-09 07:00"), Calendar.DueFor(entered, Days(5)).OverdueAt);
        Assert.Equal(Utc("2026-07-11 07:00"), Calendar.DueFor(entered, Days(7)).OverdueAt);
        Assert.Equal(Utc("2026-07-06 14:00"), Calendar.MorningOf(Calendar.DueFor(entered, Days(3)).DueOn));
        Assert.Equal(Utc("2026-07-08 14:00"), Calendar.MorningOf(Calendar.DueFor(entered, Days(5)).DueOn));
    }

    [Fact]
    public void A_deadline_lists_weekends_and_holidays_that_it_skipped()
    {
        var deadline = Calendar.DueFor(At("2026-06-30 14:00"), Days(5));
        Assert.Equal(Date("Tue 2026-06-30"), deadline.Day0);
        Assert.Equal(Date("Wed 2026-07-08"), deadline.DueOn);
        Assert.Equal(
            ["2026-07-03 Independence Day (observed)", "2026-07-04 Saturday", "2026-07-05 Sunday"],
            deadline.Skipped.Select(day => $"{day.Date:yyyy-MM-dd} {day.Name}"));
        Assert.Equal(Calendar.Version, deadline.CalendarVersion);
    }

    [Fact]
    public void A_one_off_closure_is_skipped_by_its_name()
    {
        var skipped = Calendar.DueFor(At("2025-01-03 09:00"), Days(5)).Skipped;
        Assert.Contains(skipped, day => day.Date == Date("Thu 2025-01-09") && day.Name.Contains("Carter", StringComparison.Ordinal));
    }

    [Fact]
    public void No_business_day_at_all_is_due_on_the_day_itself()
    {
        var deadline = Calendar.DueFor(At("2026-07-04 09:00"), Days(0));
        Assert.Equal((Date("Sat 2026-07-04"), Date("Sat 2026-07-04")), (deadline.Day0, deadline.DueOn));
        Assert.Empty(deadline.Skipped);
    }

    [Fact]
    public void The_county_date_decides_not_the_date_in_London()
    {
        Assert.Equal(Date("Tue 2026-06-30"), Calendar.Day0(Utc("2026-07-01 06:59")));
        Assert.Equal(Date("Wed 2026-07-01"), Calendar.Day0(Utc("2026-07-01 07:00")));
    }

    [Fact]
    public void Deadlines_are_equal_by_what_they_say()
    {
        var entered = At("2026-06-30 14:00");
        Assert.Equal(Calendar.DueFor(entered, Days(5)), Calendar.DueFor(entered.AddHours(1), Days(5)));
        Assert.Equal(Calendar.DueFor(entered, Days(5)).GetHashCode(), Calendar.DueFor(entered.AddHours(1), Days(5)).GetHashCode());
        Assert.NotEqual(Calendar.DueFor(entered, Days(5)), Calendar.DueFor(entered, Days(6)));
    }
}
