using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>for a in x, b in y return e</c> (DMN 10.3.2.14); <c>partial</c> is the list of the results so far.</summary>
internal sealed record ForExpression(int Position, Sequence<Iteration> Iterations, Expression Body)
    : Expression(Position, Above(Iterations.SelectMany(iteration => iteration.Children).Append(Body)))
{
    private const string Partial = "partial";

    public override Level Level => Level.Expression;

    public override IEnumerable<Expression> Children => Iterations.SelectMany(iteration => iteration.Children).Append(Body);

    public override Code Bind(Binder binder)
    {
        var inner = binder.Enter(Partial);
        var domains = new Func<Frame, IterationDomain?>[Iterations.Count];
        for (var at = 0; at < domains.Length; at++)
        {
            domains[at] = Iterations[at].Bind(inner);
            inner = inner.Enter(Iterations[at].Name);
        }

        var (body, readsPartial) = (Body.Bind(inner), Mentions(Body));
        return frame =>
        {
            var outer = new Frame(frame, 1);
            var results = ImmutableArray.CreateBuilder<FeelValue>();
            var done = Product.Run(domains, outer, within =>
            {
                if (readsPartial && frame.Run.Step(results.Count))
                {
                    outer.First = FeelList.Of(results.ToImmutable());
                }

                results.Add(body(within));
                return frame.Run.Allows(results.Count);
            });
            return done && !frame.Run.IsExhausted ? frame.Run.Sized(FeelList.Of(results.DrainToImmutable())) : FeelValue.Null;
        };
    }

    public override void Write(ExpressionWriter writer) => writer
        .Add("for ").Add(Iterations, iteration => iteration.Write(writer)).Add(" return ").Add(Body, Level.Expression);

    private static bool Mentions(Expression expression) =>
        expression is NameReference { Name: Partial } || expression.Children.Any(Mentions);
}
