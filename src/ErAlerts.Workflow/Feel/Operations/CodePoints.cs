using System.Text;
using ErAlerts.Workflow.Feel.Parsing;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>Text counted in code points, as FEEL does.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        for (var at = 1; at < text.Length; at++)
        {
            count -= char.IsSurrogatePair(text[at - 1], text[at]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The part of a text that begins after so many code points and holds so many.</summary>
    public static string Slice(string text, int start, int length)
    {
        var from = Advance(text, 0, start);
        return text[from..Advance(text, from, length)];
    }

    /// <summary>The code points of a text; a lone surrogate counts as itself.</summary>
    public static int[] Of(string text)
    {
        var points = new int[Count(text)];
        for (var (at, place) = (0, 0); at < text.Length; place++)
        {
            (points[place], var length) = Letters.At(text, at);
            at += length;
        }

        return points;
    }

    /// <summary>Appends the code points from start up to end.</summary>
    public static void Append(StringBuilder text, int[] points, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            _ = points[at] > char.MaxValue ? text.Append(char.ConvertFromUtf32(points[at])) : text.Append((char)points[at]);
        }
    }

    /// <summary>The text of the code points from start up to end.</summary>
    public static string Text(int[] points, int start, int end)
    {
        var text = new StringBuilder(end - start);
        Append(text, points, start, end);
        return text.ToString();
    }

    private static int Advance(string text, int at, int points)
    {
        for (; points > 0 && at < text.Length; points--)
        {
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
