namespace ErAlerts.Domain.Training.Rules;

/// <summary>A line is struck from a sheet only where it stands, and with a reason.</summary>
public static class AStrikeSaysWhy
{
    /// <summary>Refuses with <c>not-on-sheet</c> or <c>why-missing</c>.</summary>
    public static Refusal? Check(TrainingSession session, string personId, string why)
    {
        if (!session.WasAttendedBy(personId))
        {
            return new Refusal("not-on-sheet", $"{personId} is not on the sheet of '{session.Title}'.", "person") { Kind = RefusalKind.Conflict };
        }

        return string.IsNullOrWhiteSpace(why) ? new Refusal("why-missing", "Say why the line is struck.", "why") : null;
    }
}
