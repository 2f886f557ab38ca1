using System.Numerics;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>Exponential and logarithm on integers scaled by 10^90: enough that 34 digits come out right.</summary>
internal static class FixedPoint
{
    /// <summary>Decimal digits after the point.</summary>
    public const int Digits = 90;

    private const int Halvings = 10;

    public static readonly BigInteger One = BigInteger.Pow(10, Digits);

    private static readonly Lazy<BigInteger> NaturalLogOfTen = new(() => (6 * InverseTangent(3)) + (2 * InverseTangent(9)));

    public static BigInteger LogOfTen => NaturalLogOfTen.Value;

    /// <summary>The value times 10^90, cut.</summary>
    public static BigInteger From(BigInteger coefficient, long exponent)
    {
        var shift = exponent + Digits;
        return shift >= 0 ? coefficient * Powers.Big((int)shift) : -shift > 4 * Digits ? 0 : coefficient / Powers.Big((int)-shift);
    }

    /// <summary>e^x as digits and power of ten: value = Item1 * 10^(Item2 - 90).</summary>
    public static (BigInteger Value, int Power) Exponential(BigInteger x)
    {
        var power = (int)BigInteger.Divide((x * 2) + LogOfTen, LogOfTen * 2);
        return (Series(x - (power * LogOfTen)), power);
    }

    /// <summary>ln(x) for x in [1, 10).</summary>
    public static BigInteger Logarithm(BigInteger x)
    {
        var guess = From(new BigInteger(Math.Log((double)(x / BigInteger.Pow(10, Digits - 17)) / 1e17) * 1e17), -17);
        for (var round = 0; round < 3; round++)
        {
            // Halley's step: each triples the number of right digits.
            var there = Series(guess);
            guess += (x - there) * 2 * One / (x + there);
        }

        return guess;
    }

    private static BigInteger Series(BigInteger x)
    {
        x >>= Halvings;
        var (sum, term) = (One + x, x);
        for (var n = 2; !term.IsZero && !term.Equals(BigInteger.MinusOne); n++)
        {
            term = term * x / One / n;
            sum += term;
        }

        for (var n = 0; n < Halvings; n++)
        {
            sum = sum * sum / One;
        }

        return sum;
    }

    private static BigInteger InverseTangent(int inverse)
    {
        var (sum, power) = (BigInteger.Zero, One / inverse);
        for (var n = 1; !power.IsZero; n += 2)
        {
            sum += power / n;
            power /= inverse * inverse;
        }

        return sum;
    }
}
