namespace ErAlerts.Domain.Time.Holidays;

/// <summary>So many calendar days after the day that another holiday celebrates, whether or not that one is in force.</summary>
internal sealed record RelativeDay(
    string Id, string Name, string Source, EffectiveRange Effective, HolidayRule After, int Days)
    : HolidayRule(Id, Name, Source, Effective)
{
    public override string Canonical => $"relative {After.Id} {Days}";

    public override DateOnly? DayIn(int year) => After.DayIn(year)?.AddDays(Days);
}
