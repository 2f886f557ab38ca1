using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel.Times;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>What ties a local time to UTC: a fixed offset, or an IANA time zone with its rules.</summary>
public sealed class FeelZone : IEquatable<FeelZone>
{
    /// <summary>Offset zero.</summary>
    public static readonly FeelZone Utc = new(0, id: null, rules: null);

    private const int GreatestOffset = 14 * 3600;

    private readonly int _offset;
    private readonly TimeZoneInfo? _rules;

    private FeelZone(int offset, string? id, TimeZoneInfo? rules)
    {
        _offset = offset;
        Id = id;
        _rules = rules;
    }

    /// <summary>The IANA identifier, or null for a fixed offset.</summary>
    public string? Id { get; }

    /// <summary>The fixed offset in seconds, or the zone's standard one.</summary>
    internal int StandardOffset => _offset;

    /// <summary>A fixed offset in seconds; null beyond 14 hours (XML Schema).</summary>
    public static FeelZone? Offset(long seconds) => seconds switch
    {
        0 => Utc,
        >= -GreatestOffset and <= GreatestOffset => new FeelZone((int)seconds, id: null, rules: null),
        _ => null,
    };

    /// <summary>A zone of the IANA database; null when there is none of that name.</summary>
    public static FeelZone? Named(string id) =>
        IsIdentifier(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var rules)
            ? new FeelZone((int)rules.BaseUtcOffset.TotalSeconds, id, rules)
            : null;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] FeelZone? other) =>
        other is not null && _offset == other._offset && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FeelZone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_offset, Id);

    /// <summary>Offset in seconds at a local date and time. In a gap the offset before it counts, in an overlap the earlier instant.</summary>
    internal int OffsetAtLocal(long dayNumber, long nanosOfDay)
    {
        if (_rules is null)
        {
            return _offset;
        }

        var local = Platform(dayNumber, nanosOfDay, DateTimeKind.Unspecified);
        var offset = _rules.IsAmbiguousTime(local)
            ? _rules.GetAmbiguousTimeOffsets(local).Max()
            : _rules.IsInvalidTime(local) ? _rules.GetUtcOffset(local.AddHours(-3)) : _rules.GetUtcOffset(local);
        return (int)offset.TotalSeconds;
    }

    /// <summary>Offset in seconds at an instant.</summary>
    internal int OffsetAtInstant(long utcDayNumber, long utcNanosOfDay) =>
        _rules is null ? _offset : (int)_rules.GetUtcOffset(Platform(utcDayNumber, utcNanosOfDay, DateTimeKind.Utc)).TotalSeconds;

    private static bool IsIdentifier(string id) =>
        id.Length is > 0 and <= 64 && !id.Contains("..", StringComparison.Ordinal)
        && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '_' or '-' or '+');

    /// <summary>.NET knows the years 1 to 9999; earlier and later years take the rules of its first and of an alike year.</summary>
    private static DateTime Platform(long dayNumber, long nanosOfDay, DateTimeKind kind)
    {
        var (year, month, day) = CivilCalendar.FromDayNumber(dayNumber);
        var known = year < 2 ? 2 + (((year % 400) + 400) % 400) : year > 9990 ? 9200 + (year % 400) : year;
        day = Math.Min(day, CivilCalendar.DaysIn(known, month));
        return new DateTime((int)known, month, day, 0, 0, 0, kind).AddTicks(nanosOfDay / Nanoseconds.PerTick);
    }
}
