using System.Numerics;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>Rounds to a number of digits after the point.</summary>
internal static class Rounding
{
    /// <summary>The value with <paramref name="scale"/> digits after the point (negative: before it); null when that cannot be represented.</summary>
    public static Decimal34? ToScale(Decimal34 value, int scale, RoundingMode mode)
    {
        var surplus = -scale - (long)value.Exponent;
        if (surplus <= 0)
        {
            var zeros = (int)Math.Min(-surplus, Decimal34.Precision - Powers.Digits(value.Coefficient));
            return zeros <= 0 ? value : Decimal34.Of(value.Coefficient * Powers.Ten(zeros), value.Exponent - zeros);
        }

        // Beyond 40 digits nothing but the sign is left to decide by.
        var kept = surplus > 40 ? Shift(value.Sign, 40, mode) : Shift(value.Coefficient, (int)surplus, mode);
        return kept.IsZero ? Decimal34.Of(0, Math.Min(0, -scale)) : Decimal34.Of(kept, -(long)scale);
    }

    /// <summary>Drops the last <paramref name="digits"/> decimal digits.</summary>
    public static BigInteger Shift(BigInteger value, int digits, RoundingMode mode)
    {
        var unit = Powers.Big(digits);
        var whole = BigInteger.DivRem(value, unit, out var rest);
        if (rest.IsZero)
        {
            return whole;
        }

        var half = (BigInteger.Abs(rest) * 2).CompareTo(unit);
        return AwayFromZero(mode, half, !whole.IsEven, value.Sign) ? whole + value.Sign : whole;
    }

    private static bool AwayFromZero(RoundingMode mode, int half, bool odd, int sign) => mode switch
    {
        RoundingMode.HalfEven => half > 0 || (half == 0 && odd),
        RoundingMode.HalfUp => half >= 0,
        RoundingMode.HalfDown => half > 0,
        RoundingMode.Up => true,
        RoundingMode.Floor => sign < 0,
        RoundingMode.Ceiling => sign > 0,
        _ => false,
    };
}
