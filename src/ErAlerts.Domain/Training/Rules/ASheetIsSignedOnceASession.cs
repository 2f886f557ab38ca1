using ErAlerts.Domain.People;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Training.Rules;

/// <summary>A person of the roster signs a session's sheet once, on its day or later, unless it was called off.</summary>
public static class ASheetIsSignedOnceASession
{
    /// <summary>Refuses with <c>session-called-off</c>, <c>session-not-held</c>, <c>unknown-person</c> or <c>already-signed</c>.</summary>
    public static Refusal? Check(TrainingSession session, string personId, OrgChart chart, DateOnly today)
    {
        if (!session.Stands)
        {
            return new Refusal("session-called-off", $"'{session.Title}' was called off, so nobody signed in.", "session") { Kind = RefusalKind.Conflict };
        }

        if (session.HeldOn > today)
        {
            return new Refusal("session-not-held", $"'{session.Title}' is held on {Spoken.Day(session.HeldOn, today)}; its sheet is entered from that day on.", "session") { Kind = RefusalKind.Conflict };
        }

        if (chart.Find(personId) is null)
        {
            return new Refusal("unknown-person", $"Nobody on the roster has the id '{personId}'.", "person");
        }

        return session.WasAttendedBy(personId)
            ? new Refusal("already-signed", $"{personId} is on the sheet of '{session.Title}' already.", "person") { Kind = RefusalKind.Conflict }
            : null;
    }
}
