namespace ErAlerts.Domain.Time;

/// <summary>How far today is from a due date, in business days: before it, on it, or past it.</summary>
/// <param name="Count">The business days from one to the other; 0 on the due date, and on a weekend straight after it.</param>
/// <param name="IsPast">Whether the due date is over; a Saturday after a Friday is past with a count of 0.</param>
public readonly record struct BusinessDaysLeft(BusinessDays Count, bool IsPast)
{
    /// <summary>The signed number, for JSON and ranking: 2 two days before, 0 on the day, -1 a business day late.</summary>
    public int Signed => IsPast ? -Count.Value : Count.Value;

    /// <summary>Whether today is the due date.</summary>
    public bool IsToday => !IsPast && Count == BusinessDays.Zero;
}
