using System.Numerics;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>Addition: exact, then rounded once.</summary>
internal static class Sums
{
    public static Decimal34? Add(Decimal34 left, Decimal34 right)
    {
        if (left.Exponent == right.Exponent)
        {
            return Decimal34.Of(left.Coefficient + right.Coefficient, left.Exponent);
        }

        return left.Exponent > right.Exponent ? Align(left, right) : Align(right, left);
    }

    private static Decimal34? Align(Decimal34 high, Decimal34 low)
    {
        var gap = high.Exponent - low.Exponent;
        if (gap <= 38 - Powers.Digits(high.Coefficient) - 1)
        {
            return Decimal34.Of((high.Coefficient * Powers.Ten(gap)) + low.Coefficient, low.Exponent);
        }

        // The lesser cannot reach the last of 34 digits: the sum is the greater.
        if (!high.IsZero && low.Magnitude < high.Magnitude - Decimal34.Precision - 2)
        {
            return high;
        }

        return high.IsZero ? low : Decimal34.Of((high.Coefficient * Powers.Big(gap)) + (BigInteger)low.Coefficient, low.Exponent);
    }
}
