using System.Globalization;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

/// <summary>Comparison is a total order on each type, and equality goes with it.</summary>
public class OrderTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Gen<string> Offset => Gen.Elements("Z", "+02:00", "-08:00", "@America/Los_Angeles");

    private static Gen<string> Day => Numbers(-3, 3).SelectMany(year => Numbers(1, 12), (year, month) => $"{2026 + year:0000}-{month:00}").SelectMany(_ => Numbers(1, 28), (month, day) => $"{month}-{day:00}");

    private static Gen<string> Clock => Numbers(0, 23).SelectMany(_ => Numbers(0, 59), (hour, minute) => $"{hour:00}:{minute:00}:00");

    [Fact]
    public void Numbers_are_ordered() => IsTotalOrder(Numbers(-50, 50).SelectMany(_ => Gen.Elements("", ".0", ".5", "0", "e1"), (number, tail) => number.ToString(CultureInfo.InvariantCulture) + tail));

    [Fact]
    public void Strings_are_ordered() => IsTotalOrder(Gen.Elements("a", "b", "A", "\U0001F40E", "\uFF5E", "é", "").ListOf(3).Select(parts => $"\"{string.Concat(parts)}\""));

    [Fact]
    public void Dates_are_ordered() => IsTotalOrder(Day.Select(day => $"@\"{day}\""));

    [Fact]
    public void Times_of_one_kind_are_ordered()
    {
        IsTotalOrder(Clock.Select(time => $"@\"{time}\""));
        IsTotalOrder(Clock.SelectMany(_ => Gen.Elements("Z", "+02:00", "-08:00"), (time, offset) => $"@\"{time}{offset}\""));
    }

    [Fact]
    public void Dates_and_times_of_one_kind_are_ordered()
    {
        var local = Day.SelectMany(_ => Clock, (day, time) => $"{day}T{time}");
        IsTotalOrder(local.Select(text => $"@\"{text}\""));
        IsTotalOrder(local.SelectMany(_ => Offset, (text, offset) => $"@\"{text}{offset}\""));
    }

    [Fact]
    public void Durations_are_ordered()
    {
        IsTotalOrder(Numbers(0, 48).SelectMany(_ => Gen.Elements("P{0}D", "-P{0}D", "PT{0}H", "PT{0}M", "PT{0}.5S"), (number, form) => $"@\"{string.Format(CultureInfo.InvariantCulture, form, number)}\""));
        IsTotalOrder(Numbers(0, 30).SelectMany(_ => Gen.Elements("P{0}Y", "-P{0}Y", "P{0}M", "P1Y{0}M"), (number, form) => $"@\"{string.Format(CultureInfo.InvariantCulture, form, number)}\""));
    }

    private static Gen<int> Numbers(int least, int greatest) => Gen.Choose(least, greatest);

    private static void IsTotalOrder(Gen<string> texts) => Prop.ForAll(texts.Three().ToArbitrary(), triple =>
    {
        var (a, b, c) = (Value(triple.Item1), Value(triple.Item2), Value(triple.Item3));
        var (ab, ba, bc, ac) = (Order(a, b), Order(b, a), Order(b, c), Order(a, c));
        var isReflexive = Order(a, a) == 0;
        var isAntisymmetric = ab == -ba;
        var isTransitive = !(ab <= 0 && bc <= 0) || ac <= 0;
        var goesWithEquality = ab == 0 == (a.FeelEquals(b) is true);
        return (isReflexive && isAntisymmetric && isTransitive && goesWithEquality).Label($"{a}, {b}, {c}");
    }).Check(Many);

    private static FeelValue Value(string text) => Evaluation.Of(text).Value;

    private static int Order(FeelValue a, FeelValue b) => Math.Sign(Ordering.Compare(a, b) ?? throw new InvalidOperationException($"{a} and {b} have no order."));
}
