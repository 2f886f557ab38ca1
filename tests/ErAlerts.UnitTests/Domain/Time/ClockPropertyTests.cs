using ErAlerts.Domain.Time;
using FsCheck;
using FsCheck.Fluent;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Time;

public class ClockPropertyTests
{
    private static readonly Arbitrary<DateOnly> AnyDay =
        Gen.Choose(new DateOnly(2018, 1, 1).DayNumber, new DateOnly(2035, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<BusinessDays> AnyCount = Gen.Choose(1, 300).Select(n => new BusinessDays(n)).ToArbitrary();

    [Fact]
    public void Adding_a_holiday_never_brings_a_deadline_forward() =>
        Prop.ForAll(AnyDay, AnyCount, Gen.Choose(-5, 60).ToArbitrary(), (day0, count, offset) =>
        {
            var closed = Calendar.WithClosure(day0.AddDays(offset), "A closure", "a test");
            return closed.DueOn(day0, count) >= Calendar.DueOn(day0, count)
                && WithOptionB.WithClosure(day0.AddDays(offset), "A closure", "a test") is var b
                && b.DueOn(b.Day0(day0), count) >= WithOptionB.DueOn(WithOptionB.Day0(day0), count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_and_adding_agree() =>
        Prop.ForAll(AnyDay, AnyCount, (day0, count) => Calendar.BusinessDaysBetween(day0, Calendar.DueOn(day0, count)) == count)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_due_date_is_a_business_day() =>
        Prop.ForAll(AnyDay, AnyCount, (day0, count) => Calendar.IsBusinessDay(Calendar.DueOn(day0, count))).QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_of_neighbouring_stretches_add_up() =>
        Prop.ForAll(AnyDay, AnyDay, AnyDay, (a, b, c) =>
        {
            DateOnly[] order = [.. new[] { a, b, c }.Order()];
            return Calendar.BusinessDaysBetween(order[0], order[1]) + Calendar.BusinessDaysBetween(order[1], order[2])
                == Calendar.BusinessDaysBetween(order[0], order[2]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_is_never_negative() =>
        Prop.ForAll(AnyDay, AnyDay, (a, b) => a <= b || Calendar.BusinessDaysBetween(a, b) == BusinessDays.Zero).QuickCheckThrowOnFailure();

    [Fact]
    public void Skipped_and_counted_days_are_all_the_days() =>
        Prop.ForAll(AnyDay, AnyCount, (day0, count) =>
        {
            var deadline = Calendar.DueFrom(day0, count);
            return deadline.Skipped.Length + count.Value == deadline.DueOn.DayNumber - day0.DayNumber
                && deadline.Skipped.All(day => day.Name == Calendar.WhyClosed(day.Date) && day.Date > day0 && day.Date < deadline.DueOn);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_entry_is_never_due_earlier() =>
        Prop.ForAll(AnyDay, Gen.Choose(0, 30).ToArbitrary(), AnyCount, (day, later, count) =>
            WithOptionB.DueOn(WithOptionB.Day0(day.AddDays(later)), count) >= WithOptionB.DueOn(WithOptionB.Day0(day), count)
            && Calendar.DueOn(day.AddDays(later), count) >= Calendar.DueOn(day, count)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_offset_in_which_an_instant_is_written_does_not_matter() =>
        Prop.ForAll(AnyDay, Gen.Choose(0, 1439).ToArbitrary(), Gen.Choose(-14, 14).ToArbitrary(), (day, minute, offset) =>
        {
            var instant = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(minute);
            return Calendar.DueFor(instant, Days(5)).Equals(Calendar.DueFor(instant.ToOffset(TimeSpan.FromHours(offset)), Days(5)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Local_time_and_instant_are_each_others_inverse() =>
        Prop.ForAll(AnyDay, Gen.Choose(0, 1439).ToArbitrary(), (day, minute) =>
        {
            var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
            var moment = Calendar.AtLocal(local);
            return moment.Kind == LocalTimeKind.Never || Calendar.LocalTime(moment.At) == local;
        }).QuickCheckThrowOnFailure();
}
