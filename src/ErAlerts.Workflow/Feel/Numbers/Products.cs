using System.Numerics;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>Multiplication, division and what follows from them: exact, then rounded once.</summary>
internal static class Products
{
    private static readonly Int128 TenTo18 = Powers.Ten(18);

    public static Decimal34? Multiply(Decimal34 left, Decimal34 right)
    {
        var exponent = (long)left.Exponent + right.Exponent;
        return IsSmall(left.Coefficient) && IsSmall(right.Coefficient)
            ? Decimal34.Of(left.Coefficient * right.Coefficient, exponent)
            : Decimal34.Of((BigInteger)left.Coefficient * right.Coefficient, exponent);
    }

    public static Decimal34? Divide(Decimal34 left, Decimal34 right)
    {
        if (right.IsZero)
        {
            return null;
        }

        var ideal = (long)left.Exponent - right.Exponent;
        if (left.IsZero)
        {
            return Decimal34.Of(0, Math.Clamp(ideal, Decimal34.LeastExponent, Decimal34.GreatestExponent));
        }

        return IsSmall(left.Coefficient) && Short(left.Coefficient, right.Coefficient, ideal) is { } exact
            ? exact
            : Long(left.Coefficient, right.Coefficient, ideal);
    }

    /// <summary>dividend - divisor * floor(dividend / divisor), without rounding in between; null when the divisor is zero.</summary>
    public static Decimal34? Modulo(Decimal34 dividend, Decimal34 divisor)
    {
        if (divisor.IsZero)
        {
            return null;
        }

        if (Math.Abs((long)dividend.Exponent - divisor.Exponent) > 4 * Decimal34.Precision)
        {
            return dividend.Exponent > divisor.Exponent ? ModuloOfHuge(dividend, divisor) : ModuloOfTiny(dividend, divisor);
        }

        var exponent = Math.Min(dividend.Exponent, divisor.Exponent);
        var whole = dividend.Coefficient * Powers.Big(dividend.Exponent - exponent);
        var part = divisor.Coefficient * Powers.Big(divisor.Exponent - exponent);
        return Decimal34.Of(Floored(BigInteger.Remainder(whole, part), part), exponent);
    }

    private static Decimal34? ModuloOfHuge(Decimal34 dividend, Decimal34 divisor)
    {
        BigInteger part = divisor.Coefficient;
        var factor = BigInteger.ModPow(10, dividend.Exponent - divisor.Exponent, BigInteger.Abs(part));
        return Decimal34.Of(Floored(BigInteger.Remainder(dividend.Coefficient * factor, part), part), divisor.Exponent);
    }

    private static Decimal34? ModuloOfTiny(Decimal34 dividend, Decimal34 divisor) =>
        dividend.IsZero || dividend.Sign == divisor.Sign ? dividend : dividend + divisor;

    private static BigInteger Floored(BigInteger rest, BigInteger divisor) =>
        rest.IsZero || rest.Sign == divisor.Sign ? rest : rest + divisor;

    private static Decimal34? Short(Int128 dividend, Int128 divisor, long ideal)
    {
        var (whole, rest) = Int128.DivRem(dividend, divisor);
        if (rest == 0)
        {
            return Decimal34.Of(whole, ideal);
        }

        (whole, rest) = Int128.DivRem(dividend * TenTo18, divisor);
        return rest == 0 ? Stripped(Decimal34.Of(whole, ideal - 18), ideal) : null;
    }

    private static Decimal34? Long(BigInteger dividend, BigInteger divisor, long ideal)
    {
        var more = Math.Max(0, Decimal34.Precision + 2 + Powers.Digits(divisor) - Powers.Digits(dividend));
        var whole = BigInteger.DivRem(dividend * Powers.Big(more), divisor, out var rest);
        if (rest.IsZero)
        {
            return Stripped(Decimal34.Of(whole, ideal - more), ideal);
        }

        // One more digit that says "and something left" lets the half-even rounding see past the cut.
        return Decimal34.Of((whole * 10) + (rest.Sign * divisor.Sign), ideal - more - 1);
    }

    private static Decimal34? Stripped(Decimal34? value, long ideal) =>
        value?.StripZeros((int)Math.Clamp(ideal, Decimal34.LeastExponent, Decimal34.GreatestExponent));

    private static bool IsSmall(Int128 value) => value < TenTo18 && value > -TenTo18;
}
