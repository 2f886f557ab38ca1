using ErAlerts.Application.Policies;
using ErAlerts.Domain.Time;

namespace ErAlerts.Web.Components;

/// <summary>The instant at which this request is answered, and how the pages speak of days and times beside it.</summary>
internal sealed class CountyTime(TimeProvider clock, PolicyCatalogue policies)
{
    /// <summary>One instant for the whole page, UTC.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The county's calendar.</summary>
    public BusinessCalendar Calendar => policies.Calendar;

    /// <summary>The county's date.</summary>
    public DateOnly Today => Calendar.LocalDate(Now);

    /// <summary>"Tue 30 Jun 2026, 14:05".</summary>
    public string NowSpoken => Calendar.LocalTime(Now).ToString("ddd d MMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"Wed 8 Jul".</summary>
    public string Day(DateOnly day) => Spoken.Day(day, Today);

    /// <summary>"14:05 on Tue 30 Jun".</summary>
    public string Moment(DateTimeOffset instant) => Spoken.Moment(Calendar, instant, Now);

    /// <summary>A clock in two parts: "2 business days left" and "due Wed 8 Jul".</summary>
    public ClockWords Words(DateOnly dueOn, DateTimeOffset overdueAt)
    {
        var parts = Spoken.Clock(Calendar, new Deadline(dueOn, dueOn, overdueAt, [], Calendar.Version), Now).Split(", ", 2);
        var left = Calendar.BusinessDaysLeft(Today, dueOn);
        var urgency = Now >= overdueAt ? Urgency.Late : left.Signed <= 1 ? Urgency.Soon : Urgency.Calm;
        return new ClockWords(parts[0], parts.Length > 1 ? parts[1] : null, urgency, left.Signed);
    }
}
