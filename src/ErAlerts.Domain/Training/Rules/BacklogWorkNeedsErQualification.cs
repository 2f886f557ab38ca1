using ErAlerts.Domain.People;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Training.Rules;

/// <summary>Those who help with the backlog have ER experience or training (agreement, S3); who has neither is told of the next session.</summary>
public static class BacklogWorkNeedsErQualification
{
    /// <summary>Refuses with <c>not-er-qualified</c>.</summary>
    /// <param name="person">Who would do the work.</param>
    /// <param name="book">The evidence.</param>
    /// <param name="startsOn">County date on which the work would begin.</param>
    /// <param name="today">Today's county date, from which the next session is looked for.</param>
    public static Refusal? Check(Person person, QualificationBook book, DateOnly startsOn, DateOnly today) =>
        book.Of(person, startsOn) is not null
            ? null
            : new Refusal(
                "not-er-qualified",
                $"{person.Id} has neither ER experience on the roster nor a signature on the sheet of an ER training; {Next(book.NextSession(today), today)}.",
                "person")
            { Kind = RefusalKind.Forbidden };

    private static string Next(TrainingSession? session, DateOnly today) => session is null
        ? "no session is planned yet"
        : $"the next session is '{session.Title}' on {Spoken.Day(session.HeldOn, today)}, {session.Place}";
}
