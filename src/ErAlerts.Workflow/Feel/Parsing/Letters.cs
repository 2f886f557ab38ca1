using System.Text;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>Which characters make names and white space (grammar rules 28, 29, 61).</summary>
internal static class Letters
{
    public static bool StartsName(int sign) => sign switch
    {
        '?' or '_' => true,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' => true,
        < 0xC0 => false,
        0xD7 or 0xF7 => false,
        <= 0x2FF or (>= 0x370 and <= 0x37D) or (>= 0x37F and <= 0x1FFF) or 0x200C or 0x200D => sign != 0x180E && sign != 0x1680,
        (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF) => true,
        (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD and not 0xFEFF) or (>= 0x10000 and <= 0xEFFFF) => true,
        _ => false,
    };

    public static bool ContinuesName(int sign) =>
        StartsName(sign) || sign is (>= '0' and <= '9') or 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    public static bool IsSpace(char sign) =>
        sign is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' or '\u1680' or '\u180E'
            or (>= '\u2000' and <= '\u200B') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF';

    /// <summary>The code point at a position and its length in UTF-16; a lone surrogate counts as itself.</summary>
    public static (int Sign, int Length) At(string text, int position) =>
        Rune.TryGetRuneAt(text, position, out var rune) ? (rune.Value, rune.Utf16SequenceLength) : (text[position], 1);

    /// <summary>Text with every run of white space as one blank, none at the ends.</summary>
    public static string Tidy(ReadOnlySpan<char> text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (!IsSpace(sign))
            {
                tidy.Append(sign);
            }
            else if (tidy.Length > 0 && tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString().TrimEnd(' ');
    }
}
