namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>A return names one or more reasons of the county's list and says in words what is missing.</summary>
public static class AReturnNeedsAReason
{
    /// <summary>Longest text of a decision, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Refuses with <c>reason-missing</c>, <c>unknown-reason</c>, <c>text-missing</c> or <c>text-too-long</c>.</summary>
    public static Refusal? Check(Decision decision, IReadOnlyCollection<string> reasons, string text, IReadOnlySet<string> known)
    {
        if (text.Length > LongestText)
        {
            return new Refusal("text-too-long", $"The text has {text.Length} characters; at most {LongestText} are kept.", "text");
        }

        if (reasons.FirstOrDefault(r => !known.Contains(r)) is { } unknown)
        {
            return new Refusal("unknown-reason", $"'{unknown}' is not a reason of the county's list.", "reasons");
        }

        if (decision != Decision.Return)
        {
            return null;
        }

        if (reasons.Count == 0)
        {
            return new Refusal("reason-missing", "A return needs at least one reason.", "reasons");
        }

        return string.IsNullOrWhiteSpace(text)
            ? new Refusal("text-missing", "A return needs a text that says what is to be done.", "text")
            : null;
    }
}
