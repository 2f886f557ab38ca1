using ErAlerts.Workflow.Feel.Times;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

public class CalendarTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Arbitrary<long> AnyDay = Gen.OneOf(
        Gen.Choose(-1_000_000, 1_000_000).Select(day => (long)day),
        Gen.Choose(-360_000, 360_000).Select(thousand => thousand * 1000L)).ToArbitrary();

    [Fact]
    public void Every_day_has_a_date_that_leads_back_to_it() => Prop.ForAll(AnyDay, day =>
    {
        var (year, month, date) = CivilCalendar.FromDayNumber(day);
        return CivilCalendar.IsDate(year, month, date) && CivilCalendar.DayNumber(year, month, date) == day;
    }).Check(Many);

    [Fact]
    public void The_day_after_is_the_next_date() => Prop.ForAll(AnyDay, day =>
    {
        var ((year, month, date), next) = (CivilCalendar.FromDayNumber(day), CivilCalendar.FromDayNumber(day + 1));
        var isLast = date == CivilCalendar.DaysIn(year, month);
        return next == (isLast ? month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1) : (year, month, date + 1))
            && CivilCalendar.Weekday(day + 1) == (CivilCalendar.Weekday(day) % 7) + 1;
    }).Check(Many);

    [Fact]
    public void The_platform_counts_alike() => Prop.ForAll(Gen.Choose(0, DateOnly.MaxValue.DayNumber).ToArbitrary(), number =>
    {
        var day = DateOnly.FromDayNumber(number);
        var own = CivilCalendar.DayNumber(day.Year, day.Month, day.Day);
        return own == number - new DateOnly(1970, 1, 1).DayNumber && CivilCalendar.Weekday(own) % 7 == (int)day.DayOfWeek
            && CivilCalendar.IsLeap(day.Year) == DateTime.IsLeapYear(day.Year) && CivilCalendar.DaysIn(day.Year, day.Month) == DateTime.DaysInMonth(day.Year, day.Month);
    }).Check(Many);
}
