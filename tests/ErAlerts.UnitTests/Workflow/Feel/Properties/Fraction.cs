using System.Globalization;
using System.Numerics;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

/// <summary>An exact number: the reference that the arithmetic is held against.</summary>
internal readonly record struct Fraction
{
    private readonly BigInteger _above;
    private readonly BigInteger _below;

    public Fraction(BigInteger above, BigInteger below)
    {
        var shared = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        (_above, _below) = (above / shared, below / shared);
    }

    public static Fraction operator +(Fraction a, Fraction b) => new((a._above * b._below) + (b._above * a._below), a._below * b._below);

    public static Fraction operator -(Fraction a, Fraction b) => new((a._above * b._below) - (b._above * a._below), a._below * b._below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a._above * b._above, a._below * b._below);

    public static Fraction operator /(Fraction a, Fraction b) => new(a._above * b._below, a._below * b._above);

    public static Fraction Of(string plain)
    {
        var digits = plain.Split('.');
        return new Fraction(BigInteger.Parse(string.Concat(digits), CultureInfo.InvariantCulture), BigInteger.Pow(10, digits.Length > 1 ? digits[1].Length : 0));
    }

    /// <summary>The nearest number of so many significant digits; of two equally near the one whose last digit is even.</summary>
    public Fraction Rounded(int digits)
    {
        if (_above.IsZero)
        {
            return this;
        }

        var scale = digits;
        while (Scaled(scale) >= BigInteger.Pow(10, digits))
        {
            scale--;
        }

        while (Scaled(scale) < BigInteger.Pow(10, digits - 1))
        {
            scale++;
        }

        var (above, below) = scale >= 0 ? (BigInteger.Abs(_above) * BigInteger.Pow(10, scale), _below) : (BigInteger.Abs(_above), _below * BigInteger.Pow(10, -scale));
        var (whole, rest) = BigInteger.DivRem(above, below);
        var half = (rest * 2).CompareTo(below);
        whole += half > 0 || (half == 0 && !whole.IsEven) ? 1 : 0;
        return scale >= 0 ? new Fraction(whole * _above.Sign, BigInteger.Pow(10, scale)) : new Fraction(whole * _above.Sign * BigInteger.Pow(10, -scale), 1);
    }

    /// <summary>Whether this difference is less than one unit in that significant digit of the other number.</summary>
    public bool IsWithin(Fraction of, int digit) => BigInteger.Abs(_above) * of._below * BigInteger.Pow(10, digit - 1) <= BigInteger.Abs(of._above) * _below;

    private BigInteger Scaled(int scale) => scale >= 0
        ? BigInteger.Abs(_above) * BigInteger.Pow(10, scale) / _below
        : BigInteger.Abs(_above) / (_below * BigInteger.Pow(10, -scale));
}
