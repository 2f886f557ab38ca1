using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Numeric functions (DMN table 76).</summary>
internal static class NumberFunctions
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        ToScale("decimal", RoundingMode.HalfEven),
        ToWholeOrScale("floor", RoundingMode.Floor),
        ToWholeOrScale("ceiling", RoundingMode.Ceiling),
        ToScale("round up", RoundingMode.Up),
        ToScale("round down", RoundingMode.Down),
        ToScale("round half up", RoundingMode.HalfUp),
        ToScale("round half down", RoundingMode.HalfDown),
        new("abs", new Signature([OneOf("n", SimpleType.Number, SimpleType.DaysDuration, SimpleType.MonthsDuration)], Abs)),
        new("modulo", new Signature([Number("dividend"), Number("divisor")], Modulo)),
        OfOne("sqrt", Elementary.SquareRoot),
        OfOne("log", Elementary.Logarithm),
        OfOne("exp", Elementary.Exponential),
        new("odd", new Signature([Number("number")], call => IsOdd(call, odd: true))),
        new("even", new Signature([Number("number")], call => IsOdd(call, odd: false))),
    ];

    private static BuiltinFunction OfOne(string name, Func<Decimal34, Decimal34?> function) =>
        new(name, new Signature([Number("number")], call => Known(call, function(call.Number(0)))));

    private static BuiltinFunction ToScale(string name, RoundingMode mode) =>
        new(name, new Signature([Number("n"), Number("scale")], call => Round(call, mode)));

    private static BuiltinFunction ToWholeOrScale(string name, RoundingMode mode) => new(
        name,
        new Signature([Number("n")], call => Known(call, Rounding.ToScale(call.Number(0), 0, mode))),
        new Signature([Number("n"), Number("scale")], call => Round(call, mode)));

    /// <summary>The scale lies between -6111 and 6176 (DMN table 76, note 1); a fraction of it is cut off.</summary>
    private static FeelValue Round(Call call, RoundingMode mode) =>
        Rounding.ToScale(call.Number(1), 0, RoundingMode.Down) is { } whole && new FeelNumber(whole).TryToInt64(out var scale)
            && scale is >= -Decimal34.GreatestExponent and <= -Decimal34.LeastExponent
            ? Known(call, Rounding.ToScale(call.Number(0), (int)scale, mode))
            : call.Fail("the scale must lie between -6111 and 6176.");

    private static FeelValue Abs(Call call) => call[0] switch
    {
        FeelNumber number => new FeelNumber(number.Value.Abs()),
        FeelMonthsDuration { TotalMonths: long.MinValue } => call.Fail("the duration is too long."),
        FeelMonthsDuration months => FeelMonthsDuration.Of(Math.Abs(months.TotalMonths)),
        FeelDaysDuration days => FeelDaysDuration.OfNanos(Int128.Abs(days.Nanos))!,
        _ => FeelValue.Null,
    };

    private static FeelValue Modulo(Call call) => Known(call, Products.Modulo(call.Number(0), call.Number(1)));

    private static FeelValue IsOdd(Call call, bool odd)
    {
        var rest = Products.Modulo(call.Number(0), Decimal34.Of(2));
        return rest is { } known && (known.IsZero || known == Decimal34.Of(1))
            ? FeelBoolean.Of(known.IsZero != odd)
            : call.Fail("only whole numbers are odd or even.");
    }

    private static FeelValue Known(Call call, Decimal34? value) =>
        value is { } number ? new FeelNumber(number) : call.Fail("there is no such number.");
}
