using System.Numerics;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>Roots, powers, exponential and logarithm to 34 digits (DMN 10.3.4.5 and table 60); null outside their domain.</summary>
internal static class Elementary
{
    private const int LeastPower = -999_999_999;
    private const int GreatestPower = 999_999_999;
    private const int WorkingDigits = 60;

    public static Decimal34? SquareRoot(Decimal34 value)
    {
        if (value.Sign <= 0)
        {
            return value.IsZero ? value : null;
        }

        var exponent = value.Exponent;
        BigInteger square = value.Coefficient;
        if (exponent % 2 != 0)
        {
            (square, exponent) = (square * 10, exponent - 1);
        }

        square *= Powers.Big(2 * Decimal34.Precision);
        var root = IntegerRoot(square);
        return root * root == square
            ? Decimal34.Of(root, (exponent / 2) - Decimal34.Precision)?.StripZeros(exponent / 2)
            : Decimal34.Of((root * 10) + 1, (exponent / 2) - Decimal34.Precision - 1);
    }

    public static Decimal34? Exponential(Decimal34 value) =>
        value.IsZero ? Decimal34.Of(1) : value.Magnitude > 5 ? null : Result(FixedPoint.From(value.Coefficient, value.Exponent));

    public static Decimal34? Logarithm(Decimal34 value) =>
        value.Sign <= 0 ? null : Decimal34.Of(NaturalLog(value), -FixedPoint.Digits)?.StripZeros(0);

    public static Decimal34? Power(Decimal34 @base, Decimal34 exponent)
    {
        if (exponent < Decimal34.Of(LeastPower) || exponent > Decimal34.Of(GreatestPower))
        {
            return null;
        }

        if (@base.IsZero)
        {
            return exponent.Sign > 0 ? @base : exponent.IsZero ? Decimal34.Of(1) : null;
        }

        var whole = Rounding.ToScale(exponent.Reduce(), 0, RoundingMode.Down)!.Value;
        if (whole == exponent)
        {
            return WholePower(@base, (int)(whole.Coefficient * Powers.Ten(whole.Exponent)));
        }

        return @base.Sign < 0 ? null : FractionalPower(@base, exponent);
    }

    private static Decimal34? FractionalPower(Decimal34 @base, Decimal34 exponent)
    {
        var log = NaturalLog(@base) * exponent.Coefficient;
        var scaled = exponent.Exponent >= 0 ? log * Powers.Big(exponent.Exponent) : log / Powers.Big(-exponent.Exponent);
        return BigInteger.Abs(scaled) > FixedPoint.One * 15_000 ? null : Result(scaled);
    }

    private static Decimal34? WholePower(Decimal34 @base, int exponent)
    {
        // Far beyond 10^6145 or below 10^-6176, by the logarithm, which is exact enough to tell: the rest is computed.
        var plain = @base.Reduce();
        if (Math.Abs((Math.Log10(Math.Abs((double)plain.Coefficient)) + plain.Exponent) * exponent) > 7_000)
        {
            return null;
        }

        var (digits, power) = (BigInteger.One, 0L);
        var (square, squarePower) = ((BigInteger)plain.Coefficient, (long)plain.Exponent);
        for (var rest = Math.Abs((long)exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                (digits, power) = Cut(digits * square, power + squarePower);
            }

            (square, squarePower) = Cut(square * square, 2 * squarePower);
            if (Math.Abs(power) > 100_000)
            {
                return null;
            }
        }

        return exponent >= 0 ? Decimal34.Of(digits, power)?.StripZeros(0) : Inverse(digits, power);
    }

    private static Decimal34? Inverse(BigInteger digits, long power)
    {
        var more = WorkingDigits + Powers.Digits(digits);
        var whole = BigInteger.DivRem(Powers.Big(more), digits, out var rest);
        return rest.IsZero
            ? Decimal34.Of(whole, -power - more)?.StripZeros(0)
            : Decimal34.Of((whole * 10) + digits.Sign, -power - more - 1);
    }

    private static (BigInteger Digits, long Power) Cut(BigInteger digits, long power)
    {
        var surplus = Powers.Digits(digits) - WorkingDigits;
        return surplus > 0 ? (Rounding.Shift(digits, surplus, RoundingMode.HalfEven), power + surplus) : (digits, power);
    }

    private static BigInteger NaturalLog(Decimal34 value)
    {
        var leading = Powers.Digits(value.Coefficient) - 1;
        return FixedPoint.Logarithm(FixedPoint.From(value.Coefficient, -leading)) + (value.Magnitude * FixedPoint.LogOfTen);
    }

    private static Decimal34? Result(BigInteger logarithm)
    {
        var (value, power) = FixedPoint.Exponential(logarithm);
        return Decimal34.Of(value, (long)power - FixedPoint.Digits)?.StripZeros(0);
    }

    private static BigInteger IntegerRoot(BigInteger square)
    {
        var root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
