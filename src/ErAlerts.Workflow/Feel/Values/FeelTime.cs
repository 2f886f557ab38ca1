using ErAlerts.Workflow.Feel.Times;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A time of day, local or tied to an offset or zone (DMN 10.3.2.3.4), to the nanosecond.</summary>
public sealed class FeelTime : FeelValue
{
    internal FeelTime(long nanosOfDay, FeelZone? zone) => (NanosOfDay, Zone) = (nanosOfDay, zone);

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Time;

    /// <summary>0 to 23.</summary>
    public int Hour => (int)(NanosOfDay / Nanoseconds.PerHour);

    /// <summary>0 to 59.</summary>
    public int Minute => (int)(NanosOfDay / Nanoseconds.PerMinute % 60);

    /// <summary>Offset or zone; null for a local time.</summary>
    public FeelZone? Zone { get; }

    internal long NanosOfDay { get; }

    /// <summary>Nanoseconds of the minute.</summary>
    internal long NanosOfMinute => NanosOfDay % Nanoseconds.PerMinute;

    /// <summary>Reads HH:mm:ss[.f] with an optional offset, Z or @zone; null when the text is not a time.</summary>
    public static FeelTime? Read(string text) => TemporalText.Time(text);

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) =>
        other is FeelTime time && NanosOfDay == time.NanosOfDay && Equals(Zone, time.Zone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NanosOfDay, Zone);

    /// <summary>The time of day for any count of nanoseconds, which wraps at midnight.</summary>
    internal static FeelTime Wrapped(Int128 nanos, FeelZone? zone) =>
        new((long)(((nanos % Nanoseconds.PerDay) + Nanoseconds.PerDay) % Nanoseconds.PerDay), zone);
}
