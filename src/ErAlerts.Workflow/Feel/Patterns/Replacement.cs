using System.Collections.Immutable;
using System.Text;
using ErAlerts.Workflow.Feel.Operations;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>A replacement text (F&amp;O 7.6.3): $N is what group N matched, \$ and \\ are themselves, any other $ or \ is refused.</summary>
internal sealed class Replacement
{
    private readonly ImmutableArray<(string Text, int Group)> _parts;

    private Replacement(ImmutableArray<(string Text, int Group)> parts) => _parts = parts;

    public static Replacement? Read(string text, int groups)
    {
        var (parts, literal) = (ImmutableArray.CreateBuilder<(string, int)>(), new StringBuilder());
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '\\' or '$')
            {
                literal.Append(text[++at]);
            }
            else if (text[at] == '$' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                parts.Add((literal.ToString(), Group(text, ref at, groups)));
                literal.Clear();
            }
            else if (text[at] is '\\' or '$')
            {
                return null;
            }
            else
            {
                literal.Append(text[at]);
            }
        }

        parts.Add((literal.ToString(), -1));
        return new Replacement(parts.DrainToImmutable());
    }

    /// <summary>Appends the text for a match in the given code points; a group that is not there is empty.</summary>
    public void Append(StringBuilder result, int[] points, int[] match)
    {
        foreach (var (text, group) in _parts)
        {
            result.Append(text);
            if (group >= 0 && 2 * group < match.Length && match[2 * group] >= 0)
            {
                CodePoints.Append(result, points, match[2 * group], match[(2 * group) + 1]);
            }
        }
    }

    /// <summary>The longest number of digits that is a group; of one digit always.</summary>
    private static int Group(string text, ref int at, int groups)
    {
        var number = text[++at] - '0';
        while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (number * 10) + text[at + 1] - '0' <= groups)
        {
            number = (number * 10) + text[++at] - '0';
        }

        return number;
    }
}
