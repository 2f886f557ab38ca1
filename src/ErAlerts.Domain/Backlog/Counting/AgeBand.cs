using System.Collections.Immutable;
using System.Globalization;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>A range of ages in calendar days, inclusive of both ends; without an upper end it reaches to any age.</summary>
public sealed record AgeBand(int From, int? To)
{
    /// <summary>The county's bands of the over-30 backlog: 31-45, 46-60, 61-90, over-90.</summary>
    public static ImmutableArray<AgeBand> All { get; } = [new(31, 45), new(46, 60), new(61, 90), new(91, null)];

    /// <summary>"31-45", or "over-90" for the open-ended band.</summary>
    public string Code => To is { } to
        ? string.Create(CultureInfo.InvariantCulture, $"{From}-{to}")
        : string.Create(CultureInfo.InvariantCulture, $"over-{From - 1}");

    /// <summary>Whether an age lies in the band.</summary>
    public bool Holds(CalendarDays age) => age.Value >= From && (To is null || age.Value <= To);

    /// <summary>The band of an age; null at 30 days and below.</summary>
    public static AgeBand? Of(CalendarDays age) => IndexOf(age.Value) is var i and >= 0 ? All[i] : null;

    internal static int IndexOf(int age)
    {
        var band = All.Length - 1;
        while (band >= 0 && age < All[band].From)
        {
            band--;
        }

        return band;
    }
}
