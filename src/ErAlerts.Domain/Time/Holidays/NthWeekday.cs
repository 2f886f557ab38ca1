namespace ErAlerts.Domain.Time.Holidays;

/// <summary>The first to fourth such weekday of a month, as the third Monday of January.</summary>
internal sealed record NthWeekday(
    string Id, string Name, string Source, EffectiveRange Effective, int Month, DayOfWeek Weekday, int Nth)
    : HolidayRule(Id, Name, Source, Effective)
{
    public override string Canonical => $"nth-weekday {Month} {Weekday} {Nth}";

    public override DateOnly? DayIn(int year)
    {
        var first = new DateOnly(year, Month, 1);
        var toFirst = ((int)Weekday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toFirst + (7 * (Nth - 1)));
    }
}
