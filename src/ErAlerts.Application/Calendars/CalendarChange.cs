namespace ErAlerts.Application.Calendars;

/// <summary>What another calendar does to the clocks that run.</summary>
/// <param name="Version">Version of the calendar that would count, or now counts.</param>
/// <param name="Reviews">Reviews whose due date moves back, by office and date; sensitive ones are moved too but not counted here.</param>
/// <param name="Timers">How many reminders, escalations and other day clocks fall due later.</param>
public sealed record CalendarChange(string Version, IReadOnlyList<MovedDueDate> Reviews, int Timers)
{
    /// <summary>Together with what a further batch moved.</summary>
    internal CalendarChange And(CalendarChange more) => new(
        Version,
        [
            .. from moved in Reviews.Concat(more.Reviews)
               group moved.Reviews by (moved.Office, moved.OldDueOn, moved.NewDueOn) into same
               orderby same.Key.Office, same.Key.OldDueOn
               select new MovedDueDate(same.Key.Office, same.Key.OldDueOn, same.Key.NewDueOn, same.Sum()),
        ],
        Timers + more.Timers);
}
