using System.Globalization;

namespace ErAlerts.Domain.Time;

/// <summary>Dates and clocks in the words of the pages: English, county dates, the year only when it is another one.</summary>
public static class Spoken
{
    /// <summary>"Wed 8 Jul", or "Mon 3 Jan 2028" when today lies in another year.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1 business day", "5 business days".</summary>
    public static string Count(BusinessDays days) => days.Value == 1 ? "1 business day" : $"{days} business days";

    /// <summary>"1 day", "31 days": calendar days.</summary>
    public static string Count(CalendarDays days) => days.Value == 1 ? "1 day" : $"{days} days";

    /// <summary>"2 business days left, due Wed 8 Jul", "due today", "1 business day overdue, was due Wed 8 Jul".</summary>
    public static string Clock(BusinessCalendar calendar, Deadline deadline, DateTimeOffset now)
    {
        var today = calendar.LocalDate(now);
        var due = Day(deadline.DueOn, today);
        var left = calendar.BusinessDaysLeft(today, deadline.DueOn);
        return (deadline.IsOverdueAt(now), left) switch
        {
            (true, { Count.Value: 0, IsPast: false }) => $"overdue since {Time(calendar.LocalTime(deadline.OverdueAt))} today",
            (true, { Count.Value: 0 }) => $"overdue, was due {due}",
            (true, _) => $"{Count(left.Count)} overdue, was due {due}",
            (false, { IsToday: true }) => calendar.CutOff is { } cutOff ? $"due today by {Time(deadline.DueOn.ToDateTime(cutOff))}" : "due today",
            (false, _) => $"{Count(left.Count)} left, due {due}",
        };
    }

    /// <summary>"over at 00:00 on Thu 9 Jul": the instant, in county time, at which a clock runs out.</summary>
    public static string Over(BusinessCalendar calendar, Deadline deadline, DateTimeOffset now)
    {
        var over = calendar.LocalTime(deadline.OverdueAt);
        return $"over at {Time(over)} on {Day(DateOnly.FromDateTime(over), calendar.LocalDate(now))}";
    }

    /// <summary>"14:05 on Tue 30 Jun": an instant in county time.</summary>
    public static string Moment(BusinessCalendar calendar, DateTimeOffset instant, DateTimeOffset now)
    {
        var local = calendar.LocalTime(instant);
        return $"{Time(local)} on {Day(DateOnly.FromDateTime(local), calendar.LocalDate(now))}";
    }

    private static string Time(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
