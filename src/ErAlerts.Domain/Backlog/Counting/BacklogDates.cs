using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>The dates and ages of one referral that decide whether it belongs to the backlog.</summary>
/// <param name="SinceReceipt">Calendar days since receipt.</param>
/// <param name="SinceContact">Calendar days since the first contact; null when there was none by then.</param>
/// <param name="ThirtiethDay">The last date on which it is not over 30 since receipt.</param>
/// <param name="LastSafeSubmitOn">The latest date of submission whose ARA due date falls by the thirtieth day.</param>
public sealed record BacklogDates(CalendarDays SinceReceipt, CalendarDays? SinceContact, DateOnly ThirtiethDay, DateOnly LastSafeSubmitOn)
{
    /// <summary>The band since receipt; null when not over 30.</summary>
    public AgeBand? Band => AgeBand.Of(SinceReceipt);

    /// <summary>Whether it is over 30 days since receipt (press, audits).</summary>
    public bool IsOver30SinceReceipt => SinceReceipt > DaysOpen.Limit;

    /// <summary>Whether it is over 30 days since the first contact (policy 0070-548.10).</summary>
    public bool IsOver30SinceContact => SinceContact > DaysOpen.Limit;

    /// <summary>Reckons a referral's dates as of a county date.</summary>
    public static BacklogDates Of(BacklogReferral referral, DateOnly asOf, BusinessCalendar calendar, BusinessDays reviewTime) => new(
        DaysOpen.Age(referral.ReceivedOn, asOf),
        referral.FirstContactOn is { } contact && contact <= asOf ? DaysOpen.Age(contact, asOf) : null,
        DaysOpen.ThirtiethDay(referral.ReceivedOn),
        DaysOpen.LastSafeSubmitDate(calendar, referral.ReceivedOn, reviewTime));
}
