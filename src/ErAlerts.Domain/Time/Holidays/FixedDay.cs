namespace ErAlerts.Domain.Time.Holidays;

/// <summary>The same month and day every year, moved by its observance when that is a Saturday or a Sunday.</summary>
internal sealed record FixedDay(
    string Id, string Name, string Source, EffectiveRange Effective, int Month, int Day, Observance IfSaturday, Observance IfSunday)
    : HolidayRule(Id, Name, Source, Effective)
{
    public override string Canonical => $"fixed {Month} {Day} {IfSaturday} {IfSunday}";

    public override DateOnly? DayIn(int year) =>
        Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    public override DateOnly KeptOn(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(IfSaturday switch { Observance.Friday => -1, Observance.Monday => 2, _ => 0 }),
        DayOfWeek.Sunday => day.AddDays(IfSunday switch { Observance.Friday => -2, Observance.Monday => 1, _ => 0 }),
        _ => day,
    };
}
