using System.Globalization;

namespace ErAlerts.Domain.Time;

/// <summary>A number of county business days, 0 to 10,000; never negative, never calendar days.</summary>
public readonly record struct BusinessDays : IComparable<BusinessDays>
{
    /// <summary>The largest count accepted: about forty years.</summary>
    public const int MaxValue = 10_000;

    /// <summary>The count; anything outside 0 to <see cref="MaxValue"/> is a programming mistake, so check input with <see cref="IsValid"/>.</summary>
    public BusinessDays(int value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"Business days run from 0 to {MaxValue}.");
        }

        Value = value;
    }

    /// <summary>The plain number, for storage and display.</summary>
    public int Value { get; }

    /// <summary>No business day at all.</summary>
    public static BusinessDays Zero => default;

    /// <summary>Whether a number from outside can be a count of business days.</summary>
    public static bool IsValid(int value) => value is >= 0 and <= MaxValue;

    /// <inheritdoc/>
    public int CompareTo(BusinessDays other) => Value.CompareTo(other.Value);

    /// <summary>The sum of two counts.</summary>
    public static BusinessDays operator +(BusinessDays left, BusinessDays right) => new(left.Value + right.Value);

    /// <summary>Fewer business days.</summary>
    public static bool operator <(BusinessDays left, BusinessDays right) => left.Value < right.Value;

    /// <summary>More business days.</summary>
    public static bool operator >(BusinessDays left, BusinessDays right) => left.Value > right.Value;

    /// <summary>As many business days or fewer.</summary>
    public static bool operator <=(BusinessDays left, BusinessDays right) => left.Value <= right.Value;

    /// <summary>As many business days or more.</summary>
    public static bool operator >=(BusinessDays left, BusinessDays right) => left.Value >= right.Value;

    /// <summary>The number alone, as "5".</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
