using System.Globalization;
using System.Numerics;
using ErAlerts.Workflow.Feel.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

/// <summary>Numbers against exact fractions of big integers, rounded half to even at 34 digits (IEEE 754 decimal128).</summary>
public class ArithmeticTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Arbitrary<string> AnyNumber = (
        from sign in Gen.Elements("", "-")
        from digits in Gen.Choose(1, 34)
        from first in Gen.Choose(1, 9)
        from rest in Gen.Choose(0, 9).ListOf(33)
        from point in Gen.Choose(-6, 40)
        select Text(sign, string.Concat(rest.Prepend(first).Take(digits)), point)).ToArbitrary();

    private static readonly Arbitrary<string> AnyInteger = Gen.Choose(-40, 40).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArbitrary();

    [Fact]
    public void Sums_are_exact_or_rounded_half_to_even() => Agrees("+", (a, b) => a + b);

    [Fact]
    public void Differences_are_exact_or_rounded_half_to_even() => Agrees("-", (a, b) => a - b);

    [Fact]
    public void Products_are_exact_or_rounded_half_to_even() => Agrees("*", (a, b) => a * b);

    [Fact]
    public void Quotients_are_exact_or_rounded_half_to_even() => Agrees("/", (a, b) => a / b);

    [Fact]
    public void Whole_powers_are_right_to_the_last_but_one_digit() =>
        Prop.ForAll(AnyInteger, Gen.Choose(0, 24).ToArbitrary(), (number, exponent) =>
        {
            var power = Fraction.Of(Value($"({number}) ** {exponent}"));
            var exact = new Fraction(BigInteger.Pow(BigInteger.Parse(number, CultureInfo.InvariantCulture), exponent), BigInteger.One);
            return (power - exact).IsWithin(exact, 33);
        }).Check(Many);

    [Fact]
    public void The_remainder_has_the_sign_of_the_divisor_and_is_smaller() =>
        Prop.ForAll(AnyInteger, AnyInteger, (a, b) => b == "0" || (BigInteger.Parse(a, CultureInfo.InvariantCulture), BigInteger.Parse(b, CultureInfo.InvariantCulture)) is var (x, y)
            && Fraction.Of(Value($"modulo({a}, {b})")) == new Fraction((((x % y) + y) % y), BigInteger.One)).Check(Many);

    private static void Agrees(string sign, Func<Fraction, Fraction, Fraction> exact) => Prop.ForAll(AnyNumber, AnyNumber, (a, b) =>
    {
        var result = Value($"({a}) {sign} ({b})");
        var expected = exact(Fraction.Of(a), Fraction.Of(b)).Rounded(34);
        return (Fraction.Of(result) == expected).Label($"({a}) {sign} ({b}) is {result}");
    }).Check(Many);

    private static string Value(string text) => Assert.IsType<FeelNumber>(Evaluation.Of(text).Value).ToString();

    private static string Text(string sign, string digits, int point) => point <= 0
        ? $"{sign}0.{new string('0', -point)}{digits}"
        : point < digits.Length ? $"{sign}{digits[..point]}.{digits[point..]}" : sign + digits + new string('0', point - digits.Length);
}
