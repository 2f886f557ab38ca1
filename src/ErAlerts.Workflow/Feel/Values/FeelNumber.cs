using System.Globalization;
using ErAlerts.Workflow.Feel.Numbers;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A decimal of at most 34 digits (DMN 10.3.2.3.1). Equal by value: 1.0 equals 1.</summary>
public sealed class FeelNumber : FeelValue
{
    private const int LeastCached = -128;
    private const int GreatestCached = 1023;

    private static readonly FeelNumber[] Cached =
        [.. Enumerable.Range(LeastCached, GreatestCached - LeastCached + 1).Select(n => new FeelNumber(Decimal34.Of((long)n)))];

    internal FeelNumber(Decimal34 value) => Value = value;

    /// <summary>One.</summary>
    public static FeelNumber One => Of(1);

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Number;

    internal Decimal34 Value { get; }

    /// <summary>A whole number.</summary>
    public static FeelNumber Of(long value) =>
        value is >= LeastCached and <= GreatestCached ? Cached[(int)value - LeastCached] : new FeelNumber(Decimal34.Of(value));

    /// <summary>A decimal, exactly.</summary>
    public static FeelNumber Of(decimal value) => new(Decimal34.Of(value));

    /// <summary>Reads plain or scientific digits; null when the text is not a number or its exponent is out of range.</summary>
    public static FeelNumber? Read(ReadOnlySpan<char> text) => PlainText.Read(text) is { } value ? new FeelNumber(value) : null;

    /// <summary>The value as a <see cref="long"/>; false when it has a fraction or is too large.</summary>
    public bool TryToInt64(out long value)
    {
        var plain = Value.Exponent == 0 ? Value : Value.Reduce();
        var fits = plain.Exponent >= 0 && plain.Magnitude < 19;
        var digits = fits ? plain.Coefficient * Powers.Ten(plain.Exponent) : 0;
        value = fits && digits >= long.MinValue && digits <= long.MaxValue ? (long)digits : 0;
        return fits && digits == value;
    }

    /// <summary>The value as a <see cref="decimal"/>, rounded to what that holds; false when it is too large.</summary>
    public bool TryToDecimal(out decimal value) =>
        decimal.TryParse(PlainText.Of(Value), NumberStyles.Number, CultureInfo.InvariantCulture, out value);

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) => other is FeelNumber number && Value.Equals(number.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
