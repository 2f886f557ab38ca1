namespace ErAlerts.Domain.Time.Holidays;

/// <summary>The last such weekday of a month, as the last Monday of March.</summary>
internal sealed record LastWeekday(
    string Id, string Name, string Source, EffectiveRange Effective, int Month, DayOfWeek Weekday)
    : HolidayRule(Id, Name, Source, Effective)
{
    public override string Canonical => $"last-weekday {Month} {Weekday}";

    public override DateOnly? DayIn(int year)
    {
        var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)Weekday + 7) % 7));
    }
}
