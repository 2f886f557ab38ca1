using ErAlerts.Workflow.Feel.Times;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A date with a time of day, local or tied to an offset or zone (DMN 10.3.2.3.6).</summary>
public sealed class FeelDateTime : FeelValue
{
    internal FeelDateTime(FeelDate date, long nanosOfDay, FeelZone? zone) => (Date, NanosOfDay, Zone) = (date, nanosOfDay, zone);

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.DateTime;

    /// <summary>The local date.</summary>
    public FeelDate Date { get; }

    /// <summary>The local time of day with the same offset or zone.</summary>
    public FeelTime Time => new(NanosOfDay, Zone);

    /// <summary>Offset or zone; null for a local date and time.</summary>
    public FeelZone? Zone { get; }

    internal long NanosOfDay { get; }

    /// <summary>Nanoseconds from 1970-01-01T00:00:00 on the local clock.</summary>
    internal Int128 LocalNanos => ((Int128)Date.DayNumber * Nanoseconds.PerDay) + NanosOfDay;

    /// <summary>A date at a time of day.</summary>
    public static FeelDateTime Of(FeelDate date, FeelTime time) => new(date, time.NanosOfDay, time.Zone);

    /// <summary>An instant with its offset.</summary>
    public static FeelDateTime Of(DateTimeOffset instant) => new(
        FeelDate.Of(DateOnly.FromDateTime(instant.DateTime)),
        instant.TimeOfDay.Ticks * Nanoseconds.PerTick,
        FeelZone.Offset((long)instant.Offset.TotalSeconds));

    /// <summary>Reads date[Ttime]; a date alone is its local midnight. Null when the text is neither.</summary>
    public static FeelDateTime? Read(string text) => TemporalText.DateTime(text);

    /// <summary>The same instant on the clock of a zone; null for a local date and time or beyond the legal years.</summary>
    public FeelDateTime? In(FeelZone zone) => Zone is null ? null : AtInstant(LocalNanos - OffsetNanos(Zone), zone);

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) =>
        other is FeelDateTime time && NanosOfDay == time.NanosOfDay && Date.Equals(time.Date) && Equals(Zone, time.Zone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, NanosOfDay, Zone);

    /// <summary>Offset from UTC in seconds; null for a local date and time.</summary>
    internal int? OffsetSeconds() => Zone?.OffsetAtLocal(Date.DayNumber, NanosOfDay);

    /// <summary>Nanoseconds from the epoch in UTC; a local date and time is read on the clock of <paramref name="otherwise"/>.</summary>
    internal Int128 Instant(FeelZone otherwise) => LocalNanos - OffsetNanos(Zone ?? otherwise);

    /// <summary>The date and time on a local clock; null beyond the legal years.</summary>
    internal static FeelDateTime? AtLocal(Int128 nanos, FeelZone? zone)
    {
        var (day, rest) = Split(nanos);
        return FeelDate.FromDayNumber(day) is { } date ? new FeelDateTime(date, rest, zone) : null;
    }

    /// <summary>The date and time of an instant on a zone's clock; null beyond the legal years.</summary>
    internal static FeelDateTime? AtInstant(Int128 nanos, FeelZone zone)
    {
        var (day, rest) = Split(nanos);
        return FeelDate.FromDayNumber(day) is null
            ? null
            : AtLocal(nanos + ((Int128)zone.OffsetAtInstant((long)day, rest) * Nanoseconds.PerSecond), zone);
    }

    private static (Int128 Day, long NanosOfDay) Split(Int128 nanos)
    {
        var rest = ((nanos % Nanoseconds.PerDay) + Nanoseconds.PerDay) % Nanoseconds.PerDay;
        return ((nanos - rest) / Nanoseconds.PerDay, (long)rest);
    }

    private Int128 OffsetNanos(FeelZone zone) =>
        (Int128)zone.OffsetAtLocal(Date.DayNumber, NanosOfDay) * Nanoseconds.PerSecond;
}
