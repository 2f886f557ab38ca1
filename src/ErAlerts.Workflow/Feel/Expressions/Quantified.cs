using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>some</c> and <c>every … satisfies</c> (grammar rule 46): a long disjunction or conjunction in three-valued logic.</summary>
internal sealed record Quantified(int Position, bool IsEvery, Sequence<Iteration> Iterations, Expression Condition)
    : Expression(Position, Above(Iterations.SelectMany(iteration => iteration.Children).Append(Condition)))
{
    public override Level Level => Level.Expression;

    public override IEnumerable<Expression> Children => Iterations.SelectMany(iteration => iteration.Children).Append(Condition);

    public override Code Bind(Binder binder)
    {
        var (inner, domains) = (binder, new Func<Frame, IterationDomain?>[Iterations.Count]);
        for (var at = 0; at < domains.Length; at++)
        {
            domains[at] = Iterations[at].Bind(inner);
            inner = inner.Enter(Iterations[at].Name);
        }

        var (condition, isEvery) = (Condition.Bind(inner), IsEvery);
        return frame =>
        {
            FeelValue verdict = FeelBoolean.Of(isEvery);
            var done = Product.Run(domains, frame, within =>
            {
                var value = condition(within);
                verdict = isEvery ? Logic.And(verdict, value) : Logic.Or(verdict, value);
                return isEvery ? !Logic.IsFalse(verdict) : !verdict.IsTrue;
            });
            return done ? verdict : FeelValue.Null;
        };
    }

    public override void Write(ExpressionWriter writer) => writer
        .Add(IsEvery ? "every " : "some ").Add(Iterations, iteration => iteration.Write(writer))
        .Add(" satisfies ").Add(Condition, Level.Expression);
}
