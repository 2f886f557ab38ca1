namespace ErAlerts.Domain.Time;

/// <summary>A calendar's time zone: local time to instant and back, by the tz database's rules.</summary>
internal sealed class CountyZone
{
    private readonly TimeZoneInfo zone;

    private CountyZone(TimeZoneInfo zone) => this.zone = zone;

    public string Id => zone.Id;

    /// <summary>Finds a zone by its tz database name, such as America/Los_Angeles; null when there is none.</summary>
    public static CountyZone? Find(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? new CountyZone(zone) : null;

    public DateTime LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTimeFromUtc(instant.UtcDateTime, zone);

    /// <summary>A repeated time is its earlier instant, a missing one the first instant after the gap.</summary>
    public LocalMoment Instant(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
        {
            return new LocalMoment(EndOfGap(wall), LocalTimeKind.Never);
        }

        return zone.IsAmbiguousTime(wall)
            ? new LocalMoment(Utc(wall, zone.GetAmbiguousTimeOffsets(wall).Max()), LocalTimeKind.Twice)
            : new LocalMoment(Utc(wall, zone.GetUtcOffset(wall)), LocalTimeKind.Once);
    }

    /// <summary>Gaps begin on a whole minute, so the last valid minute before it gives the instant of the change.</summary>
    private DateTimeOffset EndOfGap(DateTime wall)
    {
        var minute = new DateTime(wall.Ticks - (wall.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsInvalidTime(minute))
        {
            minute = minute.AddMinutes(-1);
        }

        return Utc(minute, zone.GetUtcOffset(minute)).AddMinutes(1);
    }

    private static DateTimeOffset Utc(DateTime wall, TimeSpan offset) => new(wall.Ticks - offset.Ticks, TimeSpan.Zero);
}
