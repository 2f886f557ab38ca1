namespace ErAlerts.Domain.Time.Rules;

/// <summary>A closure has a name that people see and a source that can be looked up, and closes a day on which the county would have worked.</summary>
public static class AClosureIsNamedAndNew
{
    private const int LongestName = 200;

    /// <summary>Refuses with <c>name-missing</c>, <c>source-missing</c>, <c>text-too-long</c>, <c>date-out-of-range</c> or <c>closed-already</c>.</summary>
    public static Refusal? Check(Closure closure, BusinessCalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(closure.Name))
        {
            return new Refusal("name-missing", "Say what people will read where the day is skipped, for instance 'Windstorm'.", "name");
        }

        if (string.IsNullOrWhiteSpace(closure.Source))
        {
            return new Refusal("source-missing", "Say who ordered the closing or where it was published.", "source");
        }

        if (closure.Name.Length > LongestName || closure.Source.Length > LongestName)
        {
            return new Refusal("text-too-long", $"Name and source have at most {LongestName} characters each.", closure.Name.Length > LongestName ? "name" : "source");
        }

        if (!BusinessCalendar.Covers(closure.Date))
        {
            return new Refusal("date-out-of-range", $"The calendar does not reach to {closure.Date:yyyy-MM-dd}.", "date");
        }

        return calendar.WhyClosed(closure.Date) is { } why
            ? new Refusal("closed-already", $"The county is closed on {closure.Date:yyyy-MM-dd} already: {why}.", "date") { Kind = RefusalKind.Conflict }
            : null;
    }
}
