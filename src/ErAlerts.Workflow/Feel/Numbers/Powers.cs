using System.Collections.Immutable;
using System.Numerics;

namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>Powers of ten and lengths in decimal digits.</summary>
internal static class Powers
{
    private static readonly ImmutableArray<Int128> Small = [.. Enumerable.Range(0, 39).Select(n => (Int128)BigInteger.Pow(10, n))];

    public static readonly Int128 TenTo34 = Small[34];

    /// <summary>Ten to the given power, which is 0 to 38.</summary>
    public static Int128 Ten(int power) => Small[power];

    /// <summary>Ten to any power that is not negative.</summary>
    public static BigInteger Big(int power) => power < Small.Length ? Small[power] : BigInteger.Pow(10, power);

    /// <summary>Number of decimal digits; 1 for zero.</summary>
    public static int Digits(Int128 value)
    {
        value = Int128.Abs(value);
        if (value <= long.MaxValue)
        {
            return DigitsOf((ulong)value);
        }

        var digits = 19;
        while (digits < Small.Length && value >= Small[digits])
        {
            digits++;
        }

        return digits;
    }

    /// <summary>Number of decimal digits; 1 for zero.</summary>
    public static int Digits(BigInteger value)
    {
        value = BigInteger.Abs(value);
        if (value < Small[^1])
        {
            return Digits((Int128)value);
        }

        // log10(2) from the bit length gives the number of digits or one less.
        var guess = (int)((value.GetBitLength() - 1) * 0.30102999566398119521) + 1;
        return value >= Big(guess) ? guess + 1 : guess;
    }

    private static int DigitsOf(ulong value)
    {
        var digits = 1;
        for (; value >= 1000; value /= 1000)
        {
            digits += 3;
        }

        return value >= 100 ? digits + 2 : value >= 10 ? digits + 1 : digits;
    }
}
