using System.Globalization;
using System.Numerics;
using ErAlerts.Workflow.Feel.Numbers;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

/// <summary>Every small number of a grid, rounded, compared, written and read, against the platform's own decimals.</summary>
public class NumberReferenceTests
{
    private static readonly decimal[] Grid =
        [.. from digits in Enumerable.Range(-25, 51) from scale in Enumerable.Range(0, 3) select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale)];

    [Fact]
    public void Rounding_drops_digits_as_its_mode_says()
    {
        foreach (var (mode, reference) in new (RoundingMode, Func<decimal, decimal>)[]
        {
            (RoundingMode.HalfEven, x => Math.Round(x, MidpointRounding.ToEven)), (RoundingMode.HalfUp, x => Math.Round(x, MidpointRounding.AwayFromZero)),
            (RoundingMode.HalfDown, x => Math.Sign(x) * Math.Ceiling(Math.Abs(x) - 0.5m)), (RoundingMode.Up, x => Math.Sign(x) * Math.Ceiling(Math.Abs(x))),
            (RoundingMode.Down, Math.Truncate), (RoundingMode.Floor, Math.Floor), (RoundingMode.Ceiling, Math.Ceiling),
        })
        {
            foreach (var number in Enumerable.Range(-250, 501))
            {
                Assert.Equal((mode, number, new BigInteger(reference(number / 10m))), (mode, number, Rounding.Shift(number, 1, mode)));
                Assert.Equal((mode, number, new BigInteger(reference(number / 100m))), (mode, number, Rounding.Shift(number, 2, mode)));
                var scaled = Rounding.ToScale(Decimal34.Of(number / 100m), 1, mode)!.Value;
                Assert.Equal((mode, number, (reference(number / 10m) / 10m).ToString("0.0", CultureInfo.InvariantCulture)), (mode, number, scaled.ToString()));
            }
        }
    }

    [Fact]
    public void Numbers_compare_as_decimals_do_whatever_their_zeros()
    {
        foreach (var one in Grid)
        {
            foreach (var other in Grid)
            {
                var (a, b) = (Decimal34.Of(one), Decimal34.Of(other));
                Assert.Equal(Math.Sign(one.CompareTo(other)), Math.Sign(a.CompareTo(b)));
                Assert.Equal((one < other, one <= other, one > other, one >= other, one == other, one != other), (a < b, a <= b, a > b, a >= b, a == b, a != b));
                Assert.True(one != other || a.GetHashCode() == b.GetHashCode());
            }

            Assert.Equal((one, Math.Abs(one), Math.Sign(one)), (Known(Decimal34.Of(one)), Known(Decimal34.Of(one).Abs()), Decimal34.Of(one).Sign));
        }
    }

    [Fact]
    public void The_four_operations_and_the_remainder_are_those_of_decimals()
    {
        foreach (var one in Grid)
        {
            foreach (var other in Grid.Where((_, at) => at % 4 == 0))
            {
                Decimal34? a = Decimal34.Of(one), b = Decimal34.Of(other);
                Assert.Equal((one + other, one - other, one * other), (Known((a + b)!.Value), Known((a - b)!.Value), Known((a * b)!.Value)));
                Assert.Equal(other == 0, (a / b) is null);
                Assert.Equal(other == 0, Products.Modulo(a.Value, b.Value) is null);
                if (other != 0)
                {
                    Assert.Equal(one - (other * Math.Floor(one / other)), Known(Products.Modulo(a.Value, b.Value)!.Value));
                    Assert.Equal(one, Math.Round(Known(Rounding.ToScale((a / b * b)!.Value, 20, RoundingMode.HalfEven)!.Value), 20));
                }
            }
        }
    }

    [Theory]
    [InlineData("0", 0, 0, "0")]
    [InlineData("0", 0, -3, "0.000")]
    [InlineData("0", 0, 3, "0")]
    [InlineData("5", 5, 0, "5")]
    [InlineData("-5", -5, 0, "-5")]
    [InlineData("5", 5, 3, "5000")]
    [InlineData("-5", -5, 2, "-500")]
    [InlineData("5", 5, -1, "0.5")]
    [InlineData("5", 5, -3, "0.005")]
    [InlineData("-5", -5, -2, "-0.05")]
    [InlineData("1250", 1250, -1, "125.0")]
    [InlineData("1250", 1250, -3, "1.250")]
    [InlineData("1250", 1250, -4, "0.1250")]
    [InlineData("-1250", -1250, -5, "-0.01250")]
    public void A_number_is_written_in_plain_digits_and_read_again(string digits, long coefficient, int exponent, string text)
    {
        var number = Decimal34.Of((BigInteger)coefficient, exponent)!.Value;

        Assert.Equal((digits, text), (number.Coefficient.ToString(CultureInfo.InvariantCulture), PlainText.Of(number)));
        Assert.Equal(number, PlainText.Read(text)!.Value);
        Assert.Equal(text, PlainText.Of(PlainText.Read(text)!.Value));
    }

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("1.5e-2", "0.015")]
    [InlineData("-.5", "-0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("1234567890123456789", "1234567890123456789")]
    [InlineData("12345678901234567890.12345678901234", "12345678901234567890.12345678901234")]
    [InlineData("12345678901234567890.123456789012345", "12345678901234567890.12345678901234")]
    [InlineData("99999999999999999999999999999999995", "100000000000000000000000000000000000")]
    [InlineData("99999999999999999999999999999999994", "99999999999999999999999999999999990")]
    [InlineData("0e99999", "0")]
    public void Text_with_or_without_an_exponent_is_a_number(string text, string plain) => Assert.Equal(PlainText.Read(plain)!.Value, PlainText.Read(text)!.Value);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("e5")]
    [InlineData("5e")]
    [InlineData("5e1.5")]
    [InlineData("5e99999999999")]
    [InlineData("5e7000")]
    [InlineData("5e-7000")]
    [InlineData(" 5")]
    [InlineData("٣")]
    public void Other_text_is_none(string text) => Assert.Null(PlainText.Read(text));

    [Fact]
    public void The_largest_and_the_least_are_represented_and_nothing_beyond()
    {
        Assert.Equal(Decimal34.GreatestExponent, Decimal34.Of(BigInteger.One, Decimal34.GreatestExponent)!.Value.Exponent);
        Assert.Equal(Decimal34.LeastExponent, Decimal34.Of(BigInteger.One, Decimal34.LeastExponent)!.Value.Exponent);
        Assert.Equal(BigInteger.Pow(10, 33), (BigInteger)Decimal34.Of(BigInteger.One, Decimal34.GreatestExponent + 33)!.Value.Coefficient);
        Assert.Null(Decimal34.Of(BigInteger.One, Decimal34.GreatestExponent + 34));
        Assert.Null(Decimal34.Of(BigInteger.One, Decimal34.LeastExponent - 1));
        Assert.Equal(1, (int)Decimal34.Of((BigInteger)100, Decimal34.LeastExponent - 2)!.Value.Coefficient);
        Assert.Null(Decimal34.Of((BigInteger)100, Decimal34.LeastExponent - 3));
        Assert.Equal(Decimal34.LeastExponent, Decimal34.Of(BigInteger.Zero, -9999)!.Value.Exponent);
        Assert.Equal(Decimal34.GreatestExponent, Decimal34.Of(BigInteger.Zero, 9999)!.Value.Exponent);
    }

    [Theory]
    [InlineData("5", 1)]
    [InlineData("0", 1)]
    [InlineData("9", 1)]
    [InlineData("10", 2)]
    [InlineData("99", 2)]
    [InlineData("100", 3)]
    [InlineData("-999", 3)]
    [InlineData("1000", 4)]
    [InlineData("9223372036854775807", 19)]
    [InlineData("9999999999999999999", 19)]
    [InlineData("10000000000000000000", 20)]
    [InlineData("-99999999999999999999999999999999999999", 38)]
    [InlineData("100000000000000000000000000000000000000", 39)]
    [InlineData("1267650600228229401496703205376000000000000000000", 49)]
    public void Digits_are_counted(string number, int digits) => Assert.Equal(digits, Powers.Digits(BigInteger.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Digits_of_all_powers_of_ten_and_their_neighbours_are_counted()
    {
        for (var power = 1; power < 120; power++)
        {
            Assert.Equal((power, power + 1), (Powers.Digits(Powers.Big(power) - 1), Powers.Digits(Powers.Big(power))));
            Assert.Equal(BigInteger.Pow(10, power), Powers.Big(power));
        }
    }

    private static decimal Known(Decimal34 number) => decimal.Parse(number.ToString(), CultureInfo.InvariantCulture);
}
