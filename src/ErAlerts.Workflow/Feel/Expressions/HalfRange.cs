using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>A comparison with one endpoint (grammar rule 7.a): the range of what passes it. As a test, it compares.</summary>
internal sealed record HalfRange(int Position, Comparator Comparator, Expression Endpoint)
    : Expression(Position, Above(Endpoint))
{
    public override Level Level => Level.Comparison;

    public override IEnumerable<Expression> Children => [Endpoint];

    public override Code Bind(Binder binder)
    {
        var (endpoint, position, comparator) = (Endpoint.Bind(binder), Position, Comparator);
        return frame =>
        {
            var value = endpoint(frame);
            frame.Run.Position = position;
            return Range(comparator, value) ?? frame.Run.Fail(
                ProblemCodes.OutOfDomain,
                $"'{Comparing.Sign(comparator)} {Kinds.Of(value)}' is no range.");
        };
    }

    public override void Write(ExpressionWriter writer) =>
        writer.Add(Comparing.Sign(Comparator)).Add(" ").Add(Endpoint, Level.Sum);

    private static FeelRange? Range(Comparator comparator, FeelValue endpoint) => comparator switch
    {
        _ when Ordering.Compare(endpoint, endpoint) is null => null,
        Comparator.Equal => new FeelRange(endpoint, startIncluded: true, endpoint, endIncluded: true),
        Comparator.Less => new FeelRange(FeelValue.Null, startIncluded: false, endpoint, endIncluded: false),
        Comparator.LessOrEqual => new FeelRange(FeelValue.Null, startIncluded: false, endpoint, endIncluded: true),
        Comparator.Greater => new FeelRange(endpoint, startIncluded: false, FeelValue.Null, endIncluded: false),
        Comparator.GreaterOrEqual => new FeelRange(endpoint, startIncluded: true, FeelValue.Null, endIncluded: false),
        _ => null,
    };
}
