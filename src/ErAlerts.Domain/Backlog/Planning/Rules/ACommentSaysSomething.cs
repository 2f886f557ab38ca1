namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>A comment, or the text of a sending back, has words, and not too many.</summary>
public static class ACommentSaysSomething
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Refuses with <c>text-missing</c> or <c>text-too-long</c>.</summary>
    public static Refusal? Check(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("text-missing", "There is nothing in the text.", "text");
        }

        return text.Length > LongestText
            ? new Refusal("text-too-long", $"The text has {text.Length} characters; at most {LongestText} are kept.", "text")
            : null;
    }
}
