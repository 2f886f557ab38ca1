using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>The arithmetic operators over every kind they are defined for (DMN tables 56 to 60).</summary>
internal static class Calculating
{
    public static FeelValue Add(FeelValue left, FeelValue right, FeelRun run) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(a.Value + b.Value, run),
        (FeelString a, FeelString b) => run.AllowsText((long)a.Value.Length + b.Value.Length) ? FeelString.Of(a.Value + b.Value) : FeelValue.Null,
        (FeelDaysDuration or FeelMonthsDuration, FeelDate or FeelTime or FeelDateTime) => DateArithmetic.Move(right, left, 1, run),
        (FeelDate or FeelTime or FeelDateTime, FeelDaysDuration or FeelMonthsDuration) => DateArithmetic.Move(left, right, 1, run),
        (FeelDaysDuration a, FeelDaysDuration b) => Known(FeelDaysDuration.OfNanos(a.Nanos + b.Nanos), run),
        (FeelMonthsDuration a, FeelMonthsDuration b) => Months((Int128)a.TotalMonths + b.TotalMonths, run),
        _ => WithoutLists("+", Add, left, right, run),
    };

    public static FeelValue Subtract(FeelValue left, FeelValue right, FeelRun run) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(a.Value - b.Value, run),
        (FeelDate or FeelTime or FeelDateTime, FeelDaysDuration or FeelMonthsDuration) => DateArithmetic.Move(left, right, -1, run),
        (FeelDate or FeelTime or FeelDateTime, FeelDate or FeelTime or FeelDateTime) => DateArithmetic.Between(left, right, run),
        (FeelDaysDuration a, FeelDaysDuration b) => Known(FeelDaysDuration.OfNanos(a.Nanos - b.Nanos), run),
        (FeelMonthsDuration a, FeelMonthsDuration b) => Months((Int128)a.TotalMonths - b.TotalMonths, run),
        _ => WithoutLists("-", Subtract, left, right, run),
    };

    public static FeelValue Multiply(FeelValue left, FeelValue right, FeelRun run) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(a.Value * b.Value, run),
        (FeelDaysDuration a, FeelNumber b) => Known(FeelDaysDuration.OfSeconds(a.Seconds() * b.Value), run),
        (FeelMonthsDuration a, FeelNumber b) => Known(FeelMonthsDuration.OfMonths(Decimal34.Of(a.TotalMonths) * b.Value), run),
        (FeelNumber, FeelDaysDuration or FeelMonthsDuration) => Multiply(right, left, run),
        _ => WithoutLists("*", Multiply, left, right, run),
    };

    public static FeelValue Divide(FeelValue left, FeelValue right, FeelRun run) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Quotient(a.Value, b.Value, run),
        (FeelDaysDuration a, FeelNumber b) when !b.Value.IsZero => Known(FeelDaysDuration.OfSeconds(a.Seconds() / b.Value), run),
        (FeelMonthsDuration a, FeelNumber b) when !b.Value.IsZero =>
            Known(FeelMonthsDuration.OfMonths(Decimal34.Of(a.TotalMonths) / b.Value), run),
        (FeelDaysDuration or FeelMonthsDuration, FeelNumber) => ByZero(run),
        (FeelDaysDuration a, FeelDaysDuration b) => Quotient(a.Seconds(), b.Seconds(), run),
        (FeelMonthsDuration a, FeelMonthsDuration b) => Quotient(Decimal34.Of(a.TotalMonths), Decimal34.Of(b.TotalMonths), run),
        _ => WithoutLists("/", Divide, left, right, run),
    };

    public static FeelValue Power(FeelValue left, FeelValue right, FeelRun run) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(Elementary.Power(a.Value, b.Value), run),
        _ => WithoutLists("**", Power, left, right, run),
    };

    /// <summary>-e is 0 - e (DMN table 62); durations are turned round as well.</summary>
    public static FeelValue Negate(FeelValue value, FeelRun run) => value switch
    {
        FeelNumber number => new FeelNumber(-number.Value),
        FeelDaysDuration days => Known(FeelDaysDuration.OfNanos(-days.Nanos), run),
        FeelMonthsDuration months => Months(-(Int128)months.TotalMonths, run),
        FeelNull => value,
        _ => run.Fail(ProblemCodes.TypeMismatch, $"A {Kinds.Of(value)} cannot be negated."),
    };

    public static FeelValue Number(Decimal34? value, FeelRun run) => value is { } number
        ? new FeelNumber(number)
        : run.Fail(ProblemCodes.NumberOverflow, "The number cannot be represented.");

    private static FeelValue Quotient(Decimal34 dividend, Decimal34 divisor, FeelRun run) =>
        divisor.IsZero ? ByZero(run) : Number(dividend / divisor, run);

    private static FeelValue ByZero(FeelRun run) => run.Fail(ProblemCodes.DivisionByZero, "Division by zero.");

    private static FeelValue Months(Int128 months, FeelRun run) =>
        Known(months >= long.MinValue && months <= long.MaxValue ? FeelMonthsDuration.Of((long)months) : null, run);

    private static FeelValue Known(FeelValue? value, FeelRun run) =>
        value ?? run.Fail(ProblemCodes.OutOfDomain, "The duration is too long.");

    private static FeelValue WithoutLists(
        string sign, Func<FeelValue, FeelValue, FeelRun, FeelValue> operation, FeelValue left, FeelValue right, FeelRun run) =>
        left.IsNull || right.IsNull ? FeelValue.Null
            : Singletons.TryOpen(ref left, ref right) ? operation(left, right, run)
            : run.Fail(ProblemCodes.TypeMismatch, $"{Kinds.Of(left)} {sign} {Kinds.Of(right)} is not defined.");
}
