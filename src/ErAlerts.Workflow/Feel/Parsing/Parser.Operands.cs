using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <content>What begins an expression: literals, names, parentheses, lists, contexts, ranges.</content>
internal sealed partial class Parser
{
    private Expression Operand() => Current.Kind switch
    {
        TokenKind.Number => Number(Current.Start, ""),
        TokenKind.String => new Literal(Current.Start, FeelString.Of(Take().Text)),
        TokenKind.Word => WordOperand(),
        TokenKind.Symbol => SymbolOperand(),
        _ => throw Unexpected("an expression"),
    };

    private Expression WordOperand() => Current.Text switch
    {
        "true" => new Literal(Take().Start, FeelBoolean.True),
        "false" => new Literal(Take().Start, FeelBoolean.False),
        "null" => new Literal(Take().Start, FeelValue.Null),
        "if" => If(),
        "for" => For(),
        "some" or "every" => Quantified(),
        "function" => Function(),
        var word when Keywords.NotNames.Contains(word) => throw Unexpected("an expression"),
        _ => Name(),
    };

    private Expression SymbolOperand() => Current.Text switch
    {
        "-" when Next.Kind == TokenKind.Number => Number(Take().Start, "-"),
        "-" => new Negation(Take().Start, Expression(Level.Negation)),
        "(" => Parenthesis(),
        "[" => ListOrInterval(),
        "]" => Interval(Take().Start, startIncluded: false, Expression(Level.Expression)),
        "{" => Context(),
        "@" when Next.Kind == TokenKind.String => new AtLiteral(Take().Start, Take().Text),
        var sign when ComparatorOf(sign) is { } comparator => new HalfRange(Take().Start, comparator, Expression(Level.Sum)),
        _ => throw Unexpected("an expression"),
    };

    private Literal Number(int start, string sign)
    {
        var number = FeelNumber.Read(sign + Current.Text) ?? throw Error($"The number {Current.Text} cannot be represented.");
        Take();
        return new Literal(start, number);
    }

    private NameReference Name()
    {
        var start = Current.Start;
        var (name, length) = _names.Variable(_tokens, _at);
        _at += length;
        return new NameReference(start, name);
    }

    private Expression Parenthesis()
    {
        var start = Take().Start;
        var inner = Expression(Level.Expression);
        if (Current.IsSymbol(".."))
        {
            return Interval(start, startIncluded: false, inner);
        }

        Expect(")");
        return inner;
    }

    private Expression ListOrInterval()
    {
        var start = Take().Start;
        if (TryTake("]"))
        {
            return new ListLiteral(start, []);
        }

        var first = Expression(Level.Expression);
        if (Current.IsSymbol(".."))
        {
            return Interval(start, startIncluded: true, first);
        }

        List<Expression> items = [first];
        while (TryTake(","))
        {
            items.Add(Expression(Level.Expression));
        }

        Expect("]");
        return new ListLiteral(start, [.. items]);
    }

    private Interval Interval(int start, bool startIncluded, Expression low)
    {
        Expect("..");
        var outer = _endsInterval;
        _endsInterval = true;
        var high = Expression(Level.Sum);
        _endsInterval = outer;
        var closed = Current;
        if (!TryTake("]") && !TryTake(")"))
        {
            Expect("[");
        }

        return new Interval(start, startIncluded, low, high, closed.IsSymbol("]"));
    }

    /// <summary>Whether a bracket here closes an open range, as in <c>]1..5[</c>, and does not begin a filter: then no expression follows it.</summary>
    private bool EndsInterval()
    {
        var next = Next;
        return next.Kind switch
        {
            TokenKind.End => true,
            TokenKind.Word => Keywords.Separators.Contains(next.Text),
            TokenKind.Symbol => next.Text is "," or ")" or "]" or "}" or "." or ".." or ":" or "=" or "!=" or "*" or "**" or "/" or "+",
            _ => false,
        };
    }

    private ContextLiteral Context()
    {
        var start = Take().Start;
        List<ContextEntry> entries = [];
        Each("}", () =>
        {
            var name = EntryName();
            Expect(":");
            entries.Add(new ContextEntry(name, Expression(Level.Expression)));
            _names.Introduce(name);
        });
        return new ContextLiteral(start, [.. entries]);
    }

    private string EntryName() => Current.Kind == TokenKind.String ? Take().Text : NameBefore(":");

    /// <summary>A new name, which ends where one of the given marks stands.</summary>
    private string NameBefore(params ReadOnlySpan<string> marks)
    {
        var (first, last) = (Current, Current);
        if (first.Kind != TokenKind.Word)
        {
            throw Unexpected("a name");
        }

        while (!marks.Contains(Current.Text) || Current.Kind == TokenKind.String)
        {
            last = Current;
            var belongs = last.Kind is TokenKind.Word or TokenKind.Number || (last.Kind == TokenKind.Symbol && Keywords.NameSymbols.Contains(last.Text));
            if (!belongs)
            {
                throw Unexpected($"'{marks[0]}' after the name");
            }

            Take();
        }

        return Letters.Tidy(_text.AsSpan(first.Start, last.End - first.Start));
    }
}
