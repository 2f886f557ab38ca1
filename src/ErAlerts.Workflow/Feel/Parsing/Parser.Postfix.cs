using ErAlerts.Workflow.Feel.Expressions;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <content>What follows an expression with a form of its own: paths, filters, calls, <c>between</c>, <c>in</c>, <c>instance of</c>, types.</content>
internal sealed partial class Parser
{
    private Expression Path(Expression source)
    {
        var isDeep = Take().IsSymbol("...");
        var start = Current.Start;
        if (Current.Kind != TokenKind.Word)
        {
            throw Unexpected("a name");
        }

        var (name, length) = _names.Member(_tokens, _at);
        _at += length;
        return isDeep ? new Descendants(start, source, name) : new PathExpression(start, source, name);
    }

    private FilterExpression Filter(Expression source)
    {
        var start = Take().Start;
        var condition = Expression(Level.Expression);
        Expect("]");
        return new FilterExpression(start, source, condition);
    }

    private Invocation Invocation(Expression callee)
    {
        var start = Take().Start;
        var named = StartsNamedArgument();
        List<string> names = [];
        List<Expression> arguments = [];
        Each(")", () =>
        {
            if (named)
            {
                names.Add(NameBefore(":"));
                Expect(":");
            }

            arguments.Add(Expression(Level.Expression));
        });
        return new Invocation(start, callee, [.. arguments], [.. names]);
    }

    /// <summary>Whether a name and a colon stand here.</summary>
    private bool StartsNamedArgument()
    {
        var ahead = _at;
        while (_tokens[ahead].Kind is TokenKind.Word or TokenKind.Number
            || (ahead > _at && _tokens[ahead].Kind == TokenKind.Symbol && Keywords.NameSymbols.Contains(_tokens[ahead].Text)))
        {
            ahead++;
        }

        return ahead > _at && Current.Kind == TokenKind.Word && _tokens[ahead].IsSymbol(":");
    }

    private Between Between(Expression value)
    {
        var start = Take().Start;
        var low = Expression(Level.Sum);
        Expect("and");
        return new Between(start, value, low, Expression(Level.Sum));
    }

    private InExpression In(Expression value)
    {
        var start = Take().Start;
        return new InExpression(start, value, Current.IsSymbol("(") ? ParenthesizedTests() : [Expression(Level.Sum)]);
    }

    /// <summary><c>(test, test)</c>; a single one in parentheses may be the beginning of an expression, as in <c>x in (a).b</c>.</summary>
    private Sequence<Expression> ParenthesizedTests()
    {
        var start = Take().Start;
        var first = Expression(Level.Expression);
        if (TryTake(","))
        {
            Sequence<Expression> tests = [first, .. Tests()];
            Expect(")");
            return tests;
        }

        if (Current.IsSymbol(".."))
        {
            return [Continue(Interval(start, startIncluded: false, first), Level.Sum)];
        }

        Expect(")");
        return [Continue(first, Level.Sum)];
    }

    private InstanceOf InstanceOf(Expression value)
    {
        var start = Take().Start;
        Expect("of");
        return new InstanceOf(start, value, Type());
    }

    private TypeExpression Type()
    {
        if (++_depth > GreatestDepth)
        {
            throw Error($"Types are nested deeper than {GreatestDepth}.");
        }

        var isGeneric = Next.IsSymbol("<");
        TypeExpression type = Current.Text switch
        {
            "list" when isGeneric => new TypeExpression.ListOf(OneType()),
            "range" when isGeneric => new TypeExpression.RangeOf(OneType()),
            "context" when isGeneric => ContextType(),
            "function" when isGeneric => FunctionType(),
            _ => NamedType(),
        };
        _depth--;
        return type;
    }

    private TypeExpression OneType()
    {
        Take();
        Expect("<");
        var type = Type();
        Expect(">");
        return type;
    }

    private TypeExpression.ContextOf ContextType()
    {
        Take();
        Expect("<");
        List<TypeExpression.ContextTypeEntry> entries = [];
        do
        {
            var name = EntryName();
            Expect(":");
            entries.Add(new TypeExpression.ContextTypeEntry(name, Type()));
        }
        while (TryTake(","));

        Expect(">");
        return new TypeExpression.ContextOf([.. entries]);
    }

    private TypeExpression.FunctionOf FunctionType()
    {
        Take();
        Expect("<");
        List<TypeExpression> parameters = [];
        Each(">", () => parameters.Add(Type()));
        Expect("->");
        return new TypeExpression.FunctionOf([.. parameters], Type());
    }

    private TypeExpression.Named NamedType()
    {
        List<string> parts = [];
        do
        {
            if (Current.Kind != TokenKind.Word)
            {
                throw Unexpected("a type");
            }

            var (name, length) = _names.Type(_tokens, _at);
            parts.Add(name);
            _at += length;
        }
        while (TryTake("."));

        return new TypeExpression.Named(string.Join('.', parts));
    }
}
