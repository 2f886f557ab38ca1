namespace ErAlerts.Domain.Time.Reading;

/// <summary>What came of reading a calendar file: the calendar, or every mistake found, in the order of the file.</summary>
/// <param name="Calendar">The calendar; null when there is any fault.</param>
/// <param name="Faults">The mistakes; empty when there is a calendar.</param>
public sealed record CalendarReading(BusinessCalendar? Calendar, IReadOnlyList<CalendarFault> Faults);
