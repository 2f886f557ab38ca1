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

    private static int Advance(string text, int at, int points)
    {
        for (; points > 0 && at < text.Length; points--)
        {
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
