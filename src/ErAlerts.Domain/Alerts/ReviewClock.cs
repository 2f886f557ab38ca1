namespace ErAlerts.Domain.Alerts;

/// <summary>The clock of one cycle, as it was set when the referral entered the ARA's queue.</summary>
/// <param name="EnteredAt">Instant of entry, UTC.</param>
/// <param name="Day0">County date that counts as day 0.</param>
/// <param name="DueOn">County date of business day 5.</param>
/// <param name="OverdueAt">First instant at which it is overdue, UTC.</param>
/// <param name="CalendarVersion">Version of the calendar that counted.</param>
public sealed record ReviewClock(DateTimeOffset EnteredAt, DateOnly Day0, DateOnly DueOn, DateTimeOffset OverdueAt, string CalendarVersion);
