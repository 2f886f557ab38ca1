namespace ErAlerts.Domain.Time;

/// <summary>The 30-day test: calendar days from the county date of receipt or first contact, with no weekend extension.</summary>
public static class DaysOpen
{
    /// <summary>The age at which a referral is still within its time; above it, it is over 30.</summary>
    public static CalendarDays Limit { get; } = new(30);

    /// <summary>The age on a date; 0 on the day itself and before it.</summary>
    public static CalendarDays Age(DateOnly since, DateOnly on) => new(Math.Max(0, on.DayNumber - since.DayNumber));

    /// <summary>Whether the age on a date is above 30.</summary>
    public static bool IsOverThirty(DateOnly since, DateOnly on) => Age(since, on) > Limit;

    /// <summary>The last date within the time: 30 calendar days after receipt.</summary>
    public static DateOnly ThirtiethDay(DateOnly receivedOn) => receivedOn.AddDays(Limit.Value);

    /// <summary>The latest date on which an alert can enter the ARA's queue and still be due by day 30.</summary>
    public static DateOnly LastSafeSubmitDate(BusinessCalendar calendar, DateOnly receivedOn, BusinessDays reviewTime)
    {
        var thirtieth = ThirtiethDay(receivedOn);
        var day = thirtieth;
        while (calendar.DueOn(calendar.Day0(day), reviewTime) > thirtieth)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
