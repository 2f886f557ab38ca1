using System.Collections.Immutable;
using System.Text;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>Cuts text into tokens, without white space and comments. Never fails: what it cannot read becomes an invalid token.</summary>
internal sealed class Lexer
{
    private static readonly string[] Symbols =
    [
        "**", "...", "..", "!=", "<=", ">=", "->",
        ".", ",", "(", ")", "[", "]", "{", "}", ":", "+", "-", "*", "/", "=", "<", ">", "@", "'", "’",
    ];

    private readonly string _text;
    private int _at;

    private Lexer(string text) => _text = text;

    public static ImmutableArray<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);

        return tokens.ToImmutable();
    }

    private Token Next()
    {
        if (!SkipBlanks())
        {
            return Make(TokenKind.Invalid, _at, _text.Length, "a comment that does not end");
        }

        if (_at == _text.Length)
        {
            return Make(TokenKind.End, _at, _at, "");
        }

        var sign = _text[_at];
        return sign switch
        {
            '"' => String(),
            (>= '0' and <= '9') => Number(),
            '.' when DigitAt(_at + 1) && !DotAt(_at - 1) => Number(),
            _ when Letters.StartsName(Letters.At(_text, _at).Sign) => Word(),
            _ => Symbol(),
        };
    }

    private bool SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (Letters.IsSpace(_text[_at]))
            {
                _at++;
            }
            else if (Here("//"))
            {
                var line = _text.AsSpan(_at).IndexOfAny('\n', '\r');
                _at = line < 0 ? _text.Length : _at + line;
            }
            else if (Here("/*"))
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    return false;
                }

                _at = end + 2;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private Token Word()
    {
        var start = _at;
        while (_at < _text.Length && Letters.At(_text, _at) is var (sign, length) && Letters.ContinuesName(sign))
        {
            _at += length;
        }

        return Make(TokenKind.Word, start, _at, _text[start.._at]);
    }

    private Token Number()
    {
        var start = _at;
        SkipDigits();
        if (DotAt(_at) && DigitAt(_at + 1))
        {
            _at++;
            SkipDigits();
        }

        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            var digits = _at + 1 < _text.Length && _text[_at + 1] is '+' or '-' ? _at + 2 : _at + 1;
            if (DigitAt(digits))
            {
                _at = digits;
                SkipDigits();
            }
        }

        return Make(TokenKind.Number, start, _at, _text[start.._at]);
    }

    private Token String()
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] == '\\')
            {
                Escape(value);
            }
            else
            {
                value.Append(_text[_at++]);
            }
        }

        return _at < _text.Length
            ? Make(TokenKind.String, start, _at + 1, value.ToString())
            : Make(TokenKind.Invalid, start, _text.Length, "a string that does not end");
    }

    /// <summary>Grammar rule 64; a backslash before anything else stands for itself.</summary>
    private void Escape(StringBuilder value)
    {
        var sign = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        var plain = sign switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '"' or '\'' or '\\' => sign, _ => '\0' };
        if (plain != '\0')
        {
            value.Append(plain);
            _at += 2;
        }
        else if (sign is 'u' or 'U' && CodePoint(sign == 'u' ? 4 : 6) is { } point)
        {
            value.Append(point);
            _at += sign == 'u' ? 6 : 8;
        }
        else
        {
            value.Append('\\');
            _at++;
        }
    }

    private string? CodePoint(int digits)
    {
        if (_at + 2 + digits > _text.Length || !int.TryParse(
            _text.AsSpan(_at + 2, digits),
            System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture,
            out var point) || point > 0x10FFFF)
        {
            return null;
        }

        // A surrogate written as four digits is half of a pair: \uD83D\uDC0E.
        return point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
    }

    private Token Symbol()
    {
        foreach (var symbol in Symbols)
        {
            if (Here(symbol))
            {
                return Make(TokenKind.Symbol, _at, _at + symbol.Length, symbol);
            }
        }

        var (_, length) = Letters.At(_text, _at);
        return Make(TokenKind.Invalid, _at, _at + length, $"the character '{_text.Substring(_at, length)}'");
    }

    private Token Make(TokenKind kind, int start, int end, string text)
    {
        _at = end;
        return new Token(kind, start, end, text);
    }

    private bool Here(string text) => string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;

    private bool DigitAt(int position) => position < _text.Length && char.IsAsciiDigit(_text[position]);

    private bool DotAt(int position) => position >= 0 && position < _text.Length && _text[position] == '.';

    private void SkipDigits()
    {
        while (DigitAt(_at))
        {
            _at++;
        }
    }
}
