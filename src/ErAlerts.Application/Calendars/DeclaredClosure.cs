using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Calendars;

/// <summary>A day on which the county is closed though its calendar's file does not say so: declared while clocks were running.</summary>
public sealed class DeclaredClosure
{
    private DeclaredClosure() => CalendarId = Name = Source = DeclaredBy = null!;

    /// <summary>A closure just declared.</summary>
    /// <param name="id">Our own key.</param>
    /// <param name="calendarId">The calendar that it belongs to.</param>
    /// <param name="closure">The county date, its name and who ordered it.</param>
    /// <param name="declaredBy">Id of the administrator.</param>
    /// <param name="declaredAt">Instant, UTC.</param>
    public DeclaredClosure(long id, string calendarId, Closure closure, string declaredBy, DateTimeOffset declaredAt)
    {
        (Id, CalendarId, DeclaredBy, DeclaredAt) = (id, calendarId, declaredBy, declaredAt);
        (Date, Name, Source) = (closure.Date, closure.Name, closure.Source);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>The calendar that it belongs to.</summary>
    public string CalendarId { get; private set; }

    /// <summary>County date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>Who ordered it, or where that stands.</summary>
    public string Source { get; private set; }

    /// <summary>Id of the administrator who declared it.</summary>
    public string DeclaredBy { get; private set; }

    /// <summary>Instant of the declaration, UTC.</summary>
    public DateTimeOffset DeclaredAt { get; private set; }
}
