using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ErAlerts.Workflow.Feel.Parsing;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>Reads a regular expression of XPath 2.0 (F&amp;O 7.6.1); what XPath does not know is refused. Every method answers null for that.</summary>
internal sealed partial class PatternReader
{
    private const int GreatestDepth = 100;
    private const int MostRepeats = 10_000;

    private readonly string _text;
    private readonly PatternFlags _flags;
    private readonly HashSet<int> _closed = [];
    private int _at;
    private int _groups;
    private int _depth;

    private PatternReader(string text, PatternFlags flags) => (_text, _flags) = (text, flags);

    private bool AtEnd => _at >= _text.Length;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>The pattern and its number of groups.</summary>
    public static (PatternNode Tree, int Groups)? Read(string pattern, PatternFlags flags)
    {
        var reader = new PatternReader(flags.IgnoreSpace ? WithoutSpace(pattern) : pattern, flags);
        return reader.Alternatives() is { } tree && reader.AtEnd ? (tree, reader._groups) : null;
    }

    /// <summary>White space goes, but not within character classes (flag x).</summary>
    private static string WithoutSpace(string pattern)
    {
        var (kept, depth, escaped) = (new StringBuilder(pattern.Length), 0, false);
        foreach (var sign in pattern)
        {
            if (depth == 0 && sign is ' ' or '\t' or '\r' or '\n')
            {
                continue;
            }

            depth += escaped ? 0 : sign is '[' ? 1 : sign is ']' && depth > 0 ? -1 : 0;
            escaped = !escaped && sign is '\\';
            kept.Append(sign);
        }

        return kept.ToString();
    }

    private PatternNode? Alternatives()
    {
        var (choices, parts) = (ImmutableArray.CreateBuilder<PatternNode>(), ImmutableArray.CreateBuilder<PatternNode>());
        while (!AtEnd && Next != ')')
        {
            if (Next == '|')
            {
                _at++;
                choices.Add(new PatternNode.Row(parts.DrainToImmutable()));
            }
            else if (Piece() is { } piece)
            {
                parts.Add(piece);
            }
            else
            {
                return null;
            }
        }

        var last = new PatternNode.Row(parts.DrainToImmutable());
        return choices.Count == 0 ? last : new PatternNode.Choice([.. choices, last]);
    }

    /// <summary>An atom and how often it comes.</summary>
    private PatternNode? Piece()
    {
        if (Atom() is not { } atom)
        {
            return null;
        }

        return Next is '?' or '*' or '+' or '{' ? Quantified(atom) : atom;
    }

    private PatternNode.Repeat? Quantified(PatternNode atom)
    {
        if (Count() is not var (least, most))
        {
            return null;
        }

        var isLazy = Next == '?';
        _at += isLazy ? 1 : 0;
        return new PatternNode.Repeat(atom, least, most, !isLazy);
    }

    private (int Least, int? Most)? Count() => _text[_at++] switch
    {
        '?' => (0, 1),
        '*' => (0, null),
        '+' => (1, null),
        _ => BracedCount(),
    };

    /// <summary>n, n, or n,m with n at most m, and neither beyond reason.</summary>
    private (int Least, int? Most)? BracedCount()
    {
        var end = _text.IndexOf('}', _at);
        if (end < 0)
        {
            return null;
        }

        var inner = _text.AsSpan(_at, end - _at);
        var comma = inner.IndexOf(',');
        var isOpen = comma >= 0 && comma == inner.Length - 1;
        var second = comma < 0 || isOpen ? inner[..(isOpen ? comma : inner.Length)] : inner[(comma + 1)..];
        _at = end + 1;
        return Number(comma < 0 ? inner : inner[..comma]) is { } least && Number(second) is { } most && least <= most
            ? (least, isOpen ? null : most)
            : null;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostRepeats ? number : null;

    private PatternNode? Atom()
    {
        switch (Next)
        {
            case '(':
                return Group();
            case '[':
                return Class() is { } set ? new PatternNode.OneOf(set) : null;
            case '\\':
                return Escape();
            case '.':
                _at++;
                return new PatternNode.OneOf(_flags.DotAll ? CharacterSet.All : CharacterSet.AllButNewline);
            case '^' or '$':
                return new PatternNode.Edge(_text[_at++] == '^');
            case '?' or '*' or '+' or '{' or '}' or ']' or ')' or '|' or '\0':
                return null;
            default:
                var (sign, length) = Letters.At(_text, _at);
                _at += length;
                return new PatternNode.OneOf(Cased(CharacterSet.Of(sign)));
        }
    }

    private PatternNode? Group()
    {
        if (++_depth > GreatestDepth)
        {
            return null;
        }

        var captures = string.CompareOrdinal(_text, _at, "(?:", 0, 3) != 0;
        var number = captures ? ++_groups : 0;
        _at += captures ? 1 : 3;
        if (Alternatives() is not { } inner || Next != ')')
        {
            return null;
        }

        _at++;
        _depth--;
        _closed.Add(number);
        return captures ? new PatternNode.Group(number, inner) : inner;
    }

    private PatternNode? Escape()
    {
        if (_at + 1 < _text.Length && _text[_at + 1] is >= '1' and <= '9')
        {
            return BackReference();
        }

        return EscapedSet() is { } set ? new PatternNode.OneOf(set.Only is null ? set : Cased(set)) : null;
    }

    /// <summary>To a group that is already closed; as many digits as make one.</summary>
    private PatternNode.Back? BackReference()
    {
        var number = _text[_at + 1] - '0';
        _at += 2;
        while (!AtEnd && char.IsAsciiDigit(Next) && _closed.Contains((number * 10) + Next - '0'))
        {
            number = (number * 10) + Next - '0';
            _at++;
        }

        return _closed.Contains(number) ? new PatternNode.Back(number) : null;
    }

    /// <summary>With flag i, characters and ranges stand for their case variants as well; categories do not.</summary>
    private CharacterSet Cased(CharacterSet set) => _flags.IgnoreCase ? CaseVariants.Of(set) : set;
}
