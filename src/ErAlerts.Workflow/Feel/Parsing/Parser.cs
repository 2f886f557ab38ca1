using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Operations;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>A Pratt parser for FEEL (DMN 10.3.1.2): what begins an expression is in Operands, what follows one is here.</summary>
internal sealed partial class Parser
{
    private const int GreatestDepth = 250;

    private readonly ImmutableArray<Token> _tokens;
    private readonly string _text;
    private readonly Names _names;
    private int _at;
    private int _depth;
    private bool _endsInterval;

    private Parser(string text, FeelVocabulary vocabulary)
    {
        _text = text;
        _tokens = Lexer.Read(text);
        _names = new Names(vocabulary);
    }

    private Token Current => _tokens[_at];

    private Token Next => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    /// <summary>A whole text as an expression.</summary>
    public static (Expression? Tree, FeelSyntaxError? Error) Expression(string text, FeelVocabulary vocabulary) =>
        Parse(text, vocabulary, parser => parser.Expression(Level.Expression));

    /// <summary>A whole text as unary tests.</summary>
    public static (UnaryTests? Tree, FeelSyntaxError? Error) UnaryTests(string text, FeelVocabulary vocabulary) =>
        Parse(text, vocabulary, parser => parser.UnaryTests());

    private static (T? Tree, FeelSyntaxError? Error) Parse<T>(string text, FeelVocabulary vocabulary, Func<Parser, T> read)
        where T : Expression
    {
        if (text.Length > FeelLimits.Default.StringSize)
        {
            return (null, new FeelSyntaxError(0, $"The text is longer than {FeelLimits.Default.StringSize} characters."));
        }

        try
        {
            var parser = new Parser(text, vocabulary);
            var tree = read(parser);
            return parser.Current.Kind == TokenKind.End ? (tree, null) : throw parser.Unexpected("the end");
        }
        catch (ParseException error)
        {
            return (null, new FeelSyntaxError(error.Position, error.Message));
        }
    }

    /// <summary>An expression that binds at least as tightly as the level.</summary>
    private Expression Expression(Level least)
    {
        if (++_depth > GreatestDepth)
        {
            throw Error($"Expressions are nested deeper than {GreatestDepth}.");
        }

        // A bracket that opens outward can only end an interval whose end is being read, not one around whatever is in parentheses there.
        var outer = _endsInterval;
        _endsInterval &= least > Level.Expression;
        var whole = Continue(Operand(), least);
        _endsInterval = outer;
        _depth--;
        return whole;
    }

    /// <summary>The expression that begins with <paramref name="left"/> and goes on as long as operators bind tightly enough.</summary>
    private Expression Continue(Expression left, Level least)
    {
        while (Infix(left, least) is { } wider)
        {
            left = wider.Depth <= 2 * GreatestDepth ? wider : throw Error($"The expression is deeper than {2 * GreatestDepth}.");
        }

        return left;
    }

    /// <summary>The expression that an operator after <paramref name="left"/> makes of it; null when none stands here or it binds too loosely.</summary>
    private Expression? Infix(Expression left, Level least)
    {
        var token = Current;
        var level = token.Kind is TokenKind.Symbol or TokenKind.Word ? LevelOf(token.Text) : null;
        if (level is null || level < least)
        {
            return null;
        }

        return token.Text switch
        {
            "." or "..." => Path(left),
            "[" => Filter(left),
            "(" => Invocation(left),
            "instance" => InstanceOf(left),
            "between" => Between(left),
            "in" => In(left),
            "and" or "or" => new Connective(Take().Start, token.Text is "and", left, Expression(level.Value + 1)),
            "+" or "-" or "*" or "/" or "**" => new Arithmetic(Take().Start, token.Text, left, Expression(level.Value + 1)),
            _ => new Comparison(Take().Start, ComparatorOf(token.Text)!.Value, left, Expression(level.Value + 1)),
        };
    }

    private Level? LevelOf(string text) => text switch
    {
        "or" => Level.Disjunction,
        "and" => Level.Conjunction,
        "=" or "!=" or "<" or "<=" or ">" or ">=" or "between" or "in" => Level.Comparison,
        "+" or "-" => Level.Sum,
        "*" or "/" => Level.Product,
        "**" => Level.Power,
        "instance" => Level.TypeTest,
        "." or "..." or "(" => Level.Operand,
        "[" => _endsInterval && EndsInterval() ? null : Level.Operand,
        _ => null,
    };

    private static Comparator? ComparatorOf(string text) => text switch
    {
        "=" => Comparator.Equal,
        "!=" => Comparator.NotEqual,
        "<" => Comparator.Less,
        "<=" => Comparator.LessOrEqual,
        ">" => Comparator.Greater,
        ">=" => Comparator.GreaterOrEqual,
        _ => null,
    };

    private Token Take() => _tokens[_at < _tokens.Length - 1 ? _at++ : _at];

    private bool TryTake(string text)
    {
        var found = Current.Is(text);
        _at += found ? 1 : 0;
        return found;
    }

    /// <summary>Takes parts between commas up to and with the closing sign. There may be none, but a comma is followed by one.</summary>
    private void Each(string closing, Action part)
    {
        if (TryTake(closing))
        {
            return;
        }

        do
        {
            part();
        }
        while (TryTake(","));
        Expect(closing);
    }

    private Token Expect(string text) => Current.Is(text) ? Take() : throw Unexpected($"'{text}'");

    private ParseException Unexpected(string expected) => Error($"Expected {expected}, found {Current}.");

    private ParseException Error(string message) => new(Current.Start, message);
}
