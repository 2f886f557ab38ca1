namespace ErAlerts.Domain.Time.Holidays;

/// <summary>A holiday that comes back every year by rule, one file per kind of rule.</summary>
internal abstract record HolidayRule(string Id, string Name, string Source, EffectiveRange Effective)
{
    /// <summary>The day that the holiday celebrates in a year; null where the year has none (29 February).</summary>
    public abstract DateOnly? DayIn(int year);

    /// <summary>The day on which it is kept, which may lie in a neighbouring year.</summary>
    public virtual DateOnly KeptOn(DateOnly day) => day;

    /// <summary>The kind and its numbers, for the calendar's version.</summary>
    public abstract string Canonical { get; }

    /// <summary>The holiday as kept for a year, or null where it is not in force. The range is held against the day celebrated.</summary>
    public Holiday? For(int year)
    {
        if (DayIn(year) is not { } day || !Effective.Includes(day))
        {
            return null;
        }

        var kept = KeptOn(day);
        return new Holiday(kept, kept == day ? Name : Name + " (observed)", Source);
    }
}
