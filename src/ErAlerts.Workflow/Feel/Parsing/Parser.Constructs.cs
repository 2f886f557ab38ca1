using ErAlerts.Workflow.Feel.Expressions;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <content>Conditionals, loops, quantifiers, function definitions and unary tests.</content>
internal sealed partial class Parser
{
    private Conditional If()
    {
        var start = Take().Start;
        var condition = Expression(Level.Expression);
        Expect("then");
        var then = Expression(Level.Expression);
        Expect("else");
        return new Conditional(start, condition, then, Expression(Level.Expression));
    }

    private ForExpression For()
    {
        var start = Take().Start;
        var iterations = Iterations();
        Expect("return");
        return new ForExpression(start, iterations, Expression(Level.Expression));
    }

    private Quantified Quantified()
    {
        var start = Current.Start;
        var isEvery = Take().Is("every");
        var iterations = Iterations();
        Expect("satisfies");
        return new Quantified(start, isEvery, iterations, Expression(Level.Expression));
    }

    private Sequence<Iteration> Iterations()
    {
        List<Iteration> iterations = [];
        do
        {
            var start = Current.Start;
            var name = NameBefore("in");
            _names.Introduce(name);
            Expect("in");
            var source = Expression(Level.Expression);
            var end = TryTake("..") ? Expression(Level.Sum) : null;
            iterations.Add(new Iteration(start, name, source, end));
        }
        while (TryTake(","));

        return [.. iterations];
    }

    private FunctionDefinition Function()
    {
        var start = Take().Start;
        Expect("(");
        List<FunctionDefinition.Parameter> parameters = [];
        Each(")", () =>
        {
            var name = NameBefore(",", ")", ":");
            _names.Introduce(name);
            parameters.Add(new FunctionDefinition.Parameter(name, TryTake(":") ? Type() : null));
        });
        var isExternal = TryTake("external");
        return new FunctionDefinition(start, [.. parameters], isExternal, Expression(Level.Expression));
    }

    private UnaryTests UnaryTests()
    {
        var start = Current.Start;
        if (Current.IsSymbol("-") && Next.Kind == TokenKind.End)
        {
            Take();
            return new UnaryTests(start, [], IsNegated: false);
        }

        return NegatedTests(start) ?? new UnaryTests(start, Tests(), IsNegated: false);
    }

    /// <summary><c>not(tests)</c>, if that is the whole text; else a call of <c>not</c> may begin an ordinary expression.</summary>
    private UnaryTests? NegatedTests(int start)
    {
        var back = _at;
        if (TryTake("not") && TryTake("("))
        {
            var tests = Tests();
            if (TryTake(")") && Current.Kind == TokenKind.End)
            {
                return new UnaryTests(start, tests, IsNegated: true);
            }
        }

        _at = back;
        return null;
    }

    private Sequence<Expression> Tests()
    {
        List<Expression> tests = [];
        do
        {
            tests.Add(Expression(Level.Expression));
        }
        while (TryTake(","));

        return [.. tests];
    }
}
