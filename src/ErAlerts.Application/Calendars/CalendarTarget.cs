using ErAlerts.Application.Policies;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Calendars;

/// <summary>The calendar that is to count, and those by which clocks that run may have been counted.</summary>
internal sealed class CalendarTarget(PolicyCatalogue policies, IReadOnlyList<DeclaredClosure> closures)
{
    private Dictionary<string, BusinessCalendar>? _known;

    public BusinessCalendar Calendar { get; } = policies.CalendarWith(closures);

    public IReadOnlyList<DeclaredClosure> Closures => closures;

    /// <summary>The calendar of a version: any content that its file ever had, with the closures that were declared by then; null when it was never here.</summary>
    public BusinessCalendar? Known(string version) =>
        (_known ??= policies.CalendarsKnown(closures).DistinctBy(c => c.Version).ToDictionary(c => c.Version, StringComparer.Ordinal)).GetValueOrDefault(version);

    /// <summary>Whether that version is another, and one that was here before. One that was never here is of a node with newer files.</summary>
    public bool IsOutdated(string? version) => version is not null && version != Calendar.Version && Known(version) is not null;
}
