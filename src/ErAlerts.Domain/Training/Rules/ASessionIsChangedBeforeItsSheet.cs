namespace ErAlerts.Domain.Training.Rules;

/// <summary>A session is moved or called off while nobody has signed in; a signed sheet keeps its date.</summary>
public static class ASessionIsChangedBeforeItsSheet
{
    /// <summary>Refuses with <c>session-called-off</c> or <c>sheet-signed</c>.</summary>
    public static Refusal? Check(TrainingSession session)
    {
        if (!session.Stands)
        {
            return new Refusal("session-called-off", $"'{session.Title}' was called off already.", "session") { Kind = RefusalKind.Conflict };
        }

        return session.Attendees.Any()
            ? new Refusal("sheet-signed", $"People signed in to '{session.Title}'; its date and place stand.", "session") { Kind = RefusalKind.Conflict }
            : null;
    }
}
