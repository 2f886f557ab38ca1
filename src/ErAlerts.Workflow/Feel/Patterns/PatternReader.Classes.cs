using ErAlerts.Workflow.Feel.Parsing;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <content>Character classes and escapes (XML Schema part 2, appendix F).</content>
internal sealed partial class PatternReader
{
    /// <summary><c>[a-z-[aeiou]]</c>; null for anything malformed.</summary>
    private CharacterSet? Class()
    {
        if (++_depth > GreatestDepth)
        {
            return null;
        }

        _at++;
        var negated = Next == '^';
        _at += negated ? 1 : 0;
        var set = CharacterSet.Empty;
        CharacterSet? subtracted = null;
        for (var isFirst = true; Next != ']' || isFirst; isFirst = false)
        {
            if (Next == '-' && _at + 1 < _text.Length && _text[_at + 1] == '[' && !isFirst)
            {
                _at++;
                subtracted = Class();
                if (subtracted is null || Next != ']')
                {
                    return null;
                }

                break;
            }

            if (Member() is not { } member)
            {
                return null;
            }

            set = set.With(member);
        }

        _at++;
        _depth--;
        set = negated ? set.Negated() : set;
        return subtracted is null ? set : set.Without(subtracted);
    }

    /// <summary>A character, a range of them, or an escape that stands for a set.</summary>
    private CharacterSet? Member()
    {
        if (AtEnd || Next is '[' or ']')
        {
            return null;
        }

        var isMinus = Next == '-';
        var low = Single(out var set);
        if (low is null || Next != '-' || _at + 1 >= _text.Length || _text[_at + 1] is ']' or '[')
        {
            return low is null || set is null ? set : Cased(set);
        }

        if (isMinus)
        {
            return null;
        }

        _at++;
        return Next is not ('[' or ']' or '-') && Single(out _) is { } high && low <= high ? Cased(CharacterSet.Of(low.Value, high)) : null;
    }

    /// <summary>One code point, or null with a set (or none, for an error) for what is not just one.</summary>
    private int? Single(out CharacterSet? set)
    {
        if (Next == '\\')
        {
            set = EscapedSet();
            return set?.Only;
        }

        var (sign, length) = Letters.At(_text, _at);
        _at += length;
        set = CharacterSet.Of(sign);
        return sign;
    }

    private CharacterSet? EscapedSet()
    {
        if (_at + 1 >= _text.Length)
        {
            return null;
        }

        var sign = _text[_at + 1];
        _at += 2;
        return sign switch
        {
            'n' => CharacterSet.Of('\n'),
            'r' => CharacterSet.Of('\r'),
            't' => CharacterSet.Of('\t'),
            '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' => CharacterSet.Of(sign),
            's' => CharacterSet.Space,
            'S' => CharacterSet.Space.Negated(),
            'd' => CharacterSet.Digit,
            'D' => CharacterSet.Digit.Negated(),
            'w' => CharacterSet.Word,
            'W' => CharacterSet.Word.Negated(),
            'i' => CharacterSet.NameStart,
            'I' => CharacterSet.NameStart.Negated(),
            'c' => CharacterSet.NamePart,
            'C' => CharacterSet.NamePart.Negated(),
            'p' => Category(),
            'P' => Category()?.Negated(),
            _ => null,
        };
    }

    private CharacterSet? Category()
    {
        var end = Next == '{' ? _text.IndexOf('}', _at) : -1;
        if (end < 0)
        {
            return null;
        }

        var name = _text[(_at + 1)..end];
        _at = end + 1;
        return CharacterSet.Category(name);
    }
}
