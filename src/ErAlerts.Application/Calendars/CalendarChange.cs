namespace ErAlerts.Application.Calendars;

/// <summary>What another calendar does to the clocks that run.</summary>
/// <param name="Version">Version of the calendar that would count, or now counts.</param>
/// <param name="Reviews">Reviews whose due date moves back, by office and date; sensitive ones are moved too but not counted here.</param>
/// <param name="Timers">How many reminders, escalations and other day clocks fall due later.</param>
public sealed record CalendarChange(string Version, IReadOnlyList<MovedDueDate> Reviews, int Timers);
