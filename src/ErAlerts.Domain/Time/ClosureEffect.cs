using System.Collections.Immutable;

namespace ErAlerts.Domain.Time;

/// <summary>A running clock that a new closure lengthens.</summary>
/// <param name="Id">What the caller knows the clock by.</param>
/// <param name="OldDueOn">The due date before.</param>
/// <param name="New">The whole new answer.</param>
public sealed record LengthenedClock(string Id, DateOnly OldDueOn, Deadline New);

/// <summary>What a changed calendar would do to the clocks that are running, to be shown before it is saved.</summary>
public static class ClosureEffect
{
    /// <summary>The clocks whose due date moves back under a calendar. A clock is never shortened, and day 0 stays as it was recorded.</summary>
    public static ImmutableArray<LengthenedClock> On(IEnumerable<OpenClock> clocks, BusinessCalendar calendar) =>
    [
        .. clocks
            .Select(clock => new LengthenedClock(clock.Id, clock.DueOn, calendar.DueFrom(clock.Day0, clock.Length)))
            .Where(change => change.New.DueOn > change.OldDueOn),
    ];
}
