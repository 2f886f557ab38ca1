namespace ErAlerts.Domain.Training.Rules;

/// <summary>A session says what it is and where it is held, so that a worker who is sent to it can find it. Its date may be past: sheets are entered late.</summary>
public static class ASessionHasATitleAndAPlace
{
    /// <summary>Refuses with <c>title-missing</c> or <c>place-missing</c>.</summary>
    public static Refusal? Check(string title, string place)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return new Refusal("title-missing", "A session needs a title.", "title");
        }

        return string.IsNullOrWhiteSpace(place) ? new Refusal("place-missing", "A session needs a place.", "place") : null;
    }
}
