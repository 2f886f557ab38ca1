namespace ErAlerts.Domain.Training.Rules;

/// <summary>A session says what it is and where it is held, so that a worker who is sent to it can find it. Its date may be past: sheets are entered late.</summary>
public static class ASessionHasATitleAndAPlace
{
    /// <summary>Longest title or place, in characters.</summary>
    public const int LongestText = 200;

    /// <summary>Refuses with <c>title-missing</c>, <c>place-missing</c> or <c>text-too-long</c>.</summary>
    public static Refusal? Check(string title, string place)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return new Refusal("title-missing", "A session needs a title.", "title");
        }

        if (title.Length > LongestText || place.Length > LongestText)
        {
            return new Refusal("text-too-long", $"A title or a place has at most {LongestText} characters.", title.Length > LongestText ? "title" : "place");
        }

        return string.IsNullOrWhiteSpace(place) ? new Refusal("place-missing", "A session needs a place.", "place") : null;
    }
}
