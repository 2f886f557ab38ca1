using ErAlerts.Domain.Time;

namespace ErAlerts.Web.Components;

/// <summary>The days of a review's clock, from its day 0 to the due date, or to business day 7 when it ran over.</summary>
internal static class Track
{
    private const int LastRung = 7;

    /// <summary>The days in order.</summary>
    public static IReadOnlyList<TrackDay> Of(BusinessCalendar calendar, DateOnly day0, DateOnly dueOn, DateOnly today)
    {
        var end = today > dueOn ? calendar.DueOn(day0, new BusinessDays(LastRung)) : dueOn;
        var days = new List<TrackDay>(end.DayNumber - day0.DayNumber + 1);
        var number = 0;
        for (var day = day0; day <= end; day = day.AddDays(1))
        {
            var why = day == day0 ? null : calendar.WhyClosed(day);
            int? counted = why is not null ? null : day == day0 ? 0 : ++number;
            days.Add(new TrackDay(day, counted, why, day < today, day == today, day == dueOn));
        }

        return days;
    }
}
