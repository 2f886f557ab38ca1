using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>Cells and values in words, for people who do not read FEEL. What has no plain words stays as it is written.</summary>
internal static class TestWords
{
    public static string Of(TableCell cell) => cell.Syntax switch
    {
        null => cell.Text,
        { PassesAlways: true } => "anything",
        { IsNegated: true } tests => "anything but " + Alternatives(tests),
        var tests => Alternatives(tests),
    };

    public static string Of(FeelValue value) => value switch
    {
        FeelNull => "not known",
        FeelBoolean truth => truth.Value ? "yes" : "no",
        _ => value.ToString(),
    };

    private static string Alternatives(UnaryTests tests) => string.Join(" or ", tests.Tests.Select(Of));

    private static string Of(Expression test) => test switch
    {
        HalfRange { Endpoint.Constant: { } bound } half => $"{Side(half.Comparator, bound)}{Of(bound)}",
        Interval { Constant: FeelRange { StartIncluded: true, EndIncluded: true } range } => $"from {Of(range.Start)} to {Of(range.End)}",
        Interval { Constant: FeelRange { Start.IsNull: false, End.IsNull: false } range } =>
            Side(range.StartIncluded ? Comparator.GreaterOrEqual : Comparator.Greater, range.Start) + Of(range.Start) + " and "
            + Side(range.EndIncluded ? Comparator.LessOrEqual : Comparator.Less, range.End) + Of(range.End),
        { Constant: { } constant and not (FeelList or FeelContext or FeelRange) } => Of(constant),
        _ => ExpressionWriter.Print(test),
    };

    private static string Side(Comparator comparator, FeelValue bound)
    {
        var isMoment = bound is FeelDate or FeelTime or FeelDateTime;
        return comparator switch
        {
            Comparator.Less => isMoment ? "before " : "below ",
            Comparator.LessOrEqual => isMoment ? "not after " : "at most ",
            Comparator.Greater => isMoment ? "after " : "above ",
            Comparator.GreaterOrEqual => isMoment ? "not before " : "at least ",
            Comparator.NotEqual => "anything but ",
            _ => "",
        };
    }
}
