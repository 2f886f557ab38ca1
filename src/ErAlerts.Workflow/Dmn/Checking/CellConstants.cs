using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>The constants an input entry compares with.</summary>
internal static class CellConstants
{
    public static IEnumerable<FeelValue> Of(UnaryTests cell) => cell.Tests.SelectMany(Of);

    /// <summary>Whether the entry compares with constants only, so that samples between them tell all. Ends in the wrong order make no range: nothing passes.</summary>
    public static bool IsExact(UnaryTests cell) => cell.Tests.All(test => test switch
    {
        HalfRange half => half.Endpoint.Constant is not (null or FeelString),
        Interval { Constant: null, Start.Constant: not null, End.Constant: not null } => true,
        Interval interval => interval.Constant is FeelRange { Start: not FeelString },
        _ => test.Constant is { } constant && Parts(constant).All(part => part is not (FeelContext or FeelFunction)),
    });

    private static IEnumerable<FeelValue> Of(Expression test) => test switch
    {
        HalfRange { Endpoint.Constant: { } bound } => [bound],
        { Constant: { } constant } => Parts(constant),
        _ => [],
    };

    private static IEnumerable<FeelValue> Parts(FeelValue constant) => constant switch
    {
        FeelList list => list.SelectMany(Parts),
        FeelRange range => new[] { range.Start, range.End }.Where(end => !end.IsNull),
        _ => [constant],
    };
}
