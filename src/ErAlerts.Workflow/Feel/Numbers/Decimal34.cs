using System.Numerics;
using System.Runtime.InteropServices;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>A decimal of at most 34 digits, rounded half-even: FEEL's number (DMN 10.3.2.3.1). Trailing zeros are kept but do not count.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Decimal34 : IComparable<Decimal34>, IEquatable<Decimal34>
{
    /// <summary>Digits of precision of IEEE 754-2008 decimal128.</summary>
    public const int Precision = 34;

    /// <summary>Least power of ten.</summary>
    public const int LeastExponent = -6176;

    /// <summary>Greatest power of ten.</summary>
    public const int GreatestExponent = 6111;

    private Decimal34(Int128 coefficient, int exponent)
    {
        Coefficient = coefficient;
        Exponent = exponent;
    }

    /// <summary>The signed digits.</summary>
    public Int128 Coefficient { get; }

    /// <summary>The power of ten that the digits are multiplied by.</summary>
    public int Exponent { get; }

    public int Sign => Int128.Sign(Coefficient);

    public bool IsZero => Coefficient == Int128.Zero;

    /// <summary>The place of the leading digit: 0 for 1 to 9.99…</summary>
    public int Magnitude => Exponent + Powers.Digits(Coefficient) - 1;

    public static Decimal34 Of(long value) => new(value, 0);

    /// <summary>Any finite <see cref="decimal"/>, exactly: it has at most 29 digits.</summary>
    public static Decimal34 Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return new Decimal34(value < 0 ? -digits : digits, -((bits[3] >> 16) & 0xFF));
    }

    /// <summary>Rounds to 34 digits; null when the exponent cannot be represented.</summary>
    public static Decimal34? Of(Int128 coefficient, long exponent)
    {
        if (Int128.Abs(coefficient) >= Powers.TenTo34)
        {
            return Of((BigInteger)coefficient, exponent);
        }

        return exponent is >= LeastExponent and <= GreatestExponent
            ? new Decimal34(coefficient, (int)exponent)
            : Fit(coefficient, exponent);
    }

    /// <summary>Rounds to 34 digits; null when the exponent cannot be represented.</summary>
    public static Decimal34? Of(BigInteger coefficient, long exponent)
    {
        var surplus = Powers.Digits(coefficient) - Precision;
        if (surplus > 0)
        {
            coefficient = Rounding.Shift(coefficient, surplus, RoundingMode.HalfEven);
            exponent += surplus;
            if (Powers.Digits(coefficient) > Precision)
            {
                coefficient /= 10;
                exponent++;
            }
        }

        return Of((Int128)coefficient, exponent);
    }

    public static Decimal34? operator +(Decimal34? left, Decimal34? right) =>
        left is { } a && right is { } b ? Sums.Add(a, b) : null;

    public static Decimal34? operator -(Decimal34? left, Decimal34? right) =>
        left is { } a && right is { } b ? Sums.Add(a, -b) : null;

    public static Decimal34? operator *(Decimal34? left, Decimal34? right) =>
        left is { } a && right is { } b ? Products.Multiply(a, b) : null;

    /// <summary>Null also when the divisor is zero.</summary>
    public static Decimal34? operator /(Decimal34? left, Decimal34? right) =>
        left is { } a && right is { } b ? Products.Divide(a, b) : null;

    public static Decimal34 operator -(Decimal34 value) => new(-value.Coefficient, value.Exponent);

    public static bool operator ==(Decimal34 left, Decimal34 right) => left.Equals(right);

    public static bool operator !=(Decimal34 left, Decimal34 right) => !left.Equals(right);

    public static bool operator <(Decimal34 left, Decimal34 right) => left.CompareTo(right) < 0;

    public static bool operator >(Decimal34 left, Decimal34 right) => left.CompareTo(right) > 0;

    public static bool operator <=(Decimal34 left, Decimal34 right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Decimal34 left, Decimal34 right) => left.CompareTo(right) >= 0;

    public Decimal34 Abs() => Sign < 0 ? -this : this;

    public int CompareTo(Decimal34 other)
    {
        if (Exponent == other.Exponent)
        {
            return Coefficient.CompareTo(other.Coefficient);
        }

        if (Sign != other.Sign || IsZero)
        {
            return Sign.CompareTo(other.Sign);
        }

        var (here, there) = (Magnitude, other.Magnitude);
        if (here != there)
        {
            return here < there ? -Sign : Sign;
        }

        // Equal magnitudes: aligned, both sides have the digits of the longer one, 34 at most.
        return Exponent > other.Exponent
            ? (Coefficient * Powers.Ten(Exponent - other.Exponent)).CompareTo(other.Coefficient)
            : Coefficient.CompareTo(other.Coefficient * Powers.Ten(other.Exponent - Exponent));
    }

    public bool Equals(Decimal34 other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Decimal34 other && Equals(other);

    public override int GetHashCode()
    {
        var plain = Reduce();
        return HashCode.Combine(plain.Coefficient, plain.Exponent);
    }

    public override string ToString() => PlainText.Of(this);

    /// <summary>The same value without trailing zeros.</summary>
    public Decimal34 Reduce() => IsZero ? default : StripZeros(GreatestExponent);

    /// <summary>Drops trailing zeros until the exponent reaches <paramref name="highest"/>.</summary>
    public Decimal34 StripZeros(int highest)
    {
        var (digits, exponent) = (Coefficient, Exponent);
        while (exponent < highest && !Int128.IsOddInteger(digits) && digits % 10 == 0 && digits != 0)
        {
            digits /= 10;
            exponent++;
        }

        return new Decimal34(digits, exponent);
    }

    private static Decimal34? Fit(Int128 coefficient, long exponent)
    {
        if (coefficient == 0)
        {
            return new Decimal34(0, exponent < 0 ? LeastExponent : GreatestExponent);
        }

        if (exponent > GreatestExponent)
        {
            var zeros = exponent - GreatestExponent;
            return zeros + Powers.Digits(coefficient) <= Precision
                ? new Decimal34(coefficient * Powers.Ten((int)zeros), GreatestExponent)
                : null;
        }

        while (exponent < LeastExponent && coefficient % 10 == 0)
        {
            coefficient /= 10;
            exponent++;
        }

        return exponent >= LeastExponent ? new Decimal34(coefficient, (int)exponent) : null;
    }
}
