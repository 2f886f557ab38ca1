using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Elements;

/// <summary>The end that a repeating timer may have (ISO 8601, R/interval/end): no firing comes after it.</summary>
internal static class CycleEnd
{
    /// <summary>
    /// After a firing that was due then, the next would come too late. Days and months are counted in the zone of the host, UTC where it has
    /// none. Only the host's calendar knows business days; they are no shorter than days.
    /// </summary>
    public static bool IsPassed(TimerLength.Cycle cycle, DateTimeOffset due, string? zone)
    {
        if (cycle.End is not { } end)
        {
            return false;
        }

        var rules = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
        try
        {
            return Next(cycle.Every, due, rules) > (end.Instant ?? AtLocal(end.Local, rules));
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the last year that there is.
            return true;
        }
    }

    private static DateTimeOffset Next(TimerLength.Duration every, DateTimeOffset due, TimeZoneInfo rules)
    {
        if (every is { Years: 0, Months: 0, Days: 0 })
        {
            return due + every.Time;
        }

        var local = TimeZoneInfo.ConvertTime(due, rules).DateTime;
        return AtLocal(local.AddMonths((every.Years * 12) + every.Months).AddDays(every.Days), rules) + every.Time;
    }

    private static DateTimeOffset AtLocal(DateTime local, TimeZoneInfo rules) => new(local, rules.GetUtcOffset(local));
}
