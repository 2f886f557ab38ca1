namespace ErAlerts.Web.Components;

/// <summary>One day of a clock as it is drawn.</summary>
/// <param name="On">The county's date.</param>
/// <param name="Number">0 for the day of entry, then the business days in order; null on a day that is not counted.</param>
/// <param name="Why">Why it is not counted; null on a day that is.</param>
/// <param name="IsPast">Whether the day is over.</param>
/// <param name="IsToday">Whether it is today.</param>
/// <param name="IsDue">Whether it is the due date.</param>
public sealed record TrackDay(DateOnly On, int? Number, string? Why, bool IsPast, bool IsToday, bool IsDue);
