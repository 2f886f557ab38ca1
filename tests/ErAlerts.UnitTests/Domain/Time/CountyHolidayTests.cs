using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Time;

public class CountyHolidayTests
{
    private static readonly DateOnly[] Days2018To2035 =
        [.. Enumerable.Range(0, new DateOnly(2036, 1, 1).DayNumber - new DateOnly(2018, 1, 1).DayNumber).Select(n => new DateOnly(2018, 1, 1).AddDays(n))];

    [Fact]
    public void Every_day_from_2018_to_2035_is_open_or_closed_as_the_naive_counter_says() =>
        Assert.All(Days2018To2035, day => Assert.Equal(NaiveCounty.IsOpen(day), Calendar.IsBusinessDay(day)));

    [Fact]
    public void Every_due_date_from_2018_to_2035_is_that_of_the_naive_counter() =>
        Assert.All(Days2018To2035, day =>
        {
            foreach (var n in (int[])[1, 3, 5, 7, 22])
            {
                Assert.Equal(NaiveCounty.DueOn(day, n), Calendar.DueOn(day, Days(n)));
            }
        });

    [Fact]
    public void Business_days_over_years_are_those_of_the_naive_counter()
    {
        var from = Date("Mon 2018-01-01");
        Assert.All(Days2018To2035.Where(day => day.Day == 17), to =>
            Assert.Equal(NaiveCounty.Between(from, to), Calendar.BusinessDaysBetween(from, to).Value));
    }

    [Fact]
    public void The_holidays_of_a_year_are_those_that_the_naive_counter_finds() =>
        Assert.All(Enumerable.Range(2018, 18), year => Assert.Equal(
            Days2018To2035.Where(day => day.Year == year && NaiveCounty.IsHoliday(day)),
            Calendar.HolidaysOf(year).Select(holiday => holiday.Date)));

    [Fact]
    public void The_holidays_of_2026_stand_as_published() => Assert.Equal(
        [
            "2026-01-01 New Year's Day", "2026-01-19 Martin Luther King Jr. Day", "2026-02-16 Presidents' Day",
            "2026-03-30 Cesar Chavez / Farmworkers Day", "2026-05-25 Memorial Day", "2026-06-19 Juneteenth",
            "2026-07-03 Independence Day (observed)", "2026-09-07 Labor Day", "2026-10-12 Indigenous Peoples' Day",
            "2026-11-11 Veterans Day", "2026-11-26 Thanksgiving Day", "2026-11-27 Friday after Thanksgiving", "2026-12-25 Christmas Day",
        ],
        Calendar.HolidaysOf(2026).Select(holiday => $"{holiday.Date:yyyy-MM-dd} {holiday.Name}"));

    [Fact]
    public void A_new_year_on_a_Saturday_is_kept_in_the_year_before_and_not_in_its_own()
    {
        Assert.Contains(Calendar.HolidaysOf(2027), holiday => holiday.Date == Date("Fri 2027-12-31") && holiday.Name == "New Year's Day (observed)");
        Assert.DoesNotContain(Calendar.HolidaysOf(2028), holiday => holiday.Date.Month == 1 && holiday.Date.Day < 15);
    }

    [Fact]
    public void Juneteenth_is_kept_from_2022_only()
    {
        Assert.True(Calendar.IsBusinessDay(Date("Fri 2021-06-18")));
        Assert.Equal("Juneteenth (observed)", Calendar.WhyClosed(Date("Mon 2022-06-20")));
    }

    [Fact]
    public void Every_holiday_names_its_source() =>
        Assert.All(Enumerable.Range(2018, 18).SelectMany(year => Calendar.HolidaysOf(year)), holiday => Assert.NotEmpty(holiday.Source));

    [Fact]
    public void A_one_off_closure_names_where_it_was_published() =>
        Assert.Contains("lacounty.gov", Assert.Single(Calendar.HolidaysOf(2025), holiday => holiday.Date == Date("Thu 2025-01-09")).Source, StringComparison.Ordinal);

    [Fact]
    public void Two_holidays_on_one_day_are_one_closed_day_with_both_names()
    {
        var calendar = Read(Json.Replace("\"closures\": [", "\"closures\": [{ \"date\": \"2026-12-25\", \"name\": \"Snow\", \"source\": \"a test\" },", StringComparison.Ordinal));
        Assert.Equal("Christmas Day and Snow", calendar.WhyClosed(Date("Fri 2026-12-25")));
        Assert.Equal(Calendar.DueOn(Date("Mon 2026-12-21"), Days(5)), calendar.DueOn(Date("Mon 2026-12-21"), Days(5)));
    }
}
