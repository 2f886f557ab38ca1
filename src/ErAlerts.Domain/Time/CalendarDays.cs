using System.Globalization;

namespace ErAlerts.Domain.Time;

/// <summary>A number of calendar days, weekends and holidays included; never negative, never business days.</summary>
public readonly record struct CalendarDays : IComparable<CalendarDays>
{
    /// <summary>The count; a negative one is a programming mistake.</summary>
    public CalendarDays(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
    }

    /// <summary>The plain number, for storage and display.</summary>
    public int Value { get; }

    /// <inheritdoc/>
    public int CompareTo(CalendarDays other) => Value.CompareTo(other.Value);

    /// <summary>Fewer calendar days.</summary>
    public static bool operator <(CalendarDays left, CalendarDays right) => left.Value < right.Value;

    /// <summary>More calendar days.</summary>
    public static bool operator >(CalendarDays left, CalendarDays right) => left.Value > right.Value;

    /// <summary>As many calendar days or fewer.</summary>
    public static bool operator <=(CalendarDays left, CalendarDays right) => left.Value <= right.Value;

    /// <summary>As many calendar days or more.</summary>
    public static bool operator >=(CalendarDays left, CalendarDays right) => left.Value >= right.Value;

    /// <summary>The number alone, as "31".</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
