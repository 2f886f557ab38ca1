using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>List functions that come to one value, of a list or of separate arguments (DMN table 75).</summary>
internal static class StatisticFunctions
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        OfItems("min", call => Extreme(call, -1)),
        OfItems("max", call => Extreme(call, 1)),
        OfItems("all", call => Quantify(call.List(0), decisive: FeelBoolean.False)),
        OfItems("any", call => Quantify(call.List(0), decisive: FeelBoolean.True)),
        OfNumbers("sum", Sum),
        OfNumbers("mean", numbers => Sum(numbers) / Decimal34.Of(numbers.Length)),
        OfNumbers("product", numbers => numbers.Aggregate((Decimal34?)Decimal34.Of(1), static (product, number) => product * number)),
        OfNumbers("median", Median),
        OfNumbers("stddev", Deviation, least: 2),
        OfItems("mode", Mode),
    ];

    private static BuiltinFunction OfItems(string name, Func<Call, FeelValue> body) =>
        new(name, new Signature([List("list")], body), new Signature([List("list")], body, IsVariadic: true));

    private static BuiltinFunction OfNumbers(string name, Func<ImmutableArray<Decimal34>, Decimal34?> function, int least = 1) =>
        OfItems(name, call => Numbers(call) switch
        {
            null => call.Fail("every item must be a number."),
            { Length: 0 } => FeelValue.Null,
            var numbers when numbers.Value.Length < least => FeelValue.Null,
            var numbers => Calculating.Number(function(numbers.Value), call.Run),
        });

    private static ImmutableArray<Decimal34>? Numbers(Call call)
    {
        var numbers = ImmutableArray.CreateBuilder<Decimal34>(call.List(0).Count);
        foreach (var item in call.List(0).Items)
        {
            if (item is not FeelNumber number)
            {
                return null;
            }

            numbers.Add(number.Value);
        }

        return numbers.MoveToImmutable();
    }

    private static FeelValue Extreme(Call call, int sign)
    {
        FeelValue? best = null;
        foreach (var item in call.List(0).Items)
        {
            if (Ordering.Compare(item, best ?? item) is not { } order)
            {
                return call.Fail("the items cannot be compared with each other.");
            }

            best = best is null || order * sign > 0 ? item : best;
        }

        return best ?? FeelValue.Null;
    }

    /// <summary>The decisive value if any item is it, null if any is not a boolean, else the other one.</summary>
    private static FeelValue Quantify(FeelList list, FeelBoolean decisive)
    {
        FeelValue verdict = FeelBoolean.Of(!decisive.Value);
        foreach (var item in list.Items)
        {
            if (ReferenceEquals(item, decisive))
            {
                return decisive;
            }

            verdict = item is FeelBoolean ? verdict : FeelValue.Null;
        }

        return verdict;
    }

    private static Decimal34? Sum(ImmutableArray<Decimal34> numbers) =>
        numbers.Aggregate((Decimal34?)Decimal34.Of(0), (sum, number) => sum + number);

    private static Decimal34? Median(ImmutableArray<Decimal34> numbers)
    {
        var (sorted, middle) = (numbers.Sort(), numbers.Length / 2);
        return numbers.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Decimal34.Of(2);
    }

    /// <summary>The standard deviation of a sample.</summary>
    private static Decimal34? Deviation(ImmutableArray<Decimal34> numbers)
    {
        var mean = Sum(numbers) / Decimal34.Of(numbers.Length);
        var squares = numbers.Aggregate((Decimal34?)Decimal34.Of(0), (sum, number) => sum + ((number - mean) * (number - mean)));
        return squares / Decimal34.Of(numbers.Length - 1) is { } variance ? Elementary.SquareRoot(variance) : null;
    }

    private static FeelValue Mode(Call call)
    {
        if (Numbers(call) is not { } numbers)
        {
            return call.Fail("every item must be a number.");
        }

        var groups = numbers.GroupBy(number => number).ToList();
        var most = groups.Select(group => group.Count()).DefaultIfEmpty().Max();
        return FeelList.Of(groups.Where(group => group.Count() == most).Select(group => group.Key).Order().Select(key => (FeelValue)new FeelNumber(key)));
    }
}
