using System.Collections.Frozen;
using System.Collections.Immutable;
using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Training;

/// <summary>Who is ER-qualified, by what and since when, read from the roster and the sign-in sheets at one moment. Immutable.</summary>
public sealed class QualificationBook
{
    private readonly FrozenDictionary<string, TrainingSession> firstAttended;
    private readonly ImmutableArray<TrainingSession> standing;

    /// <summary>Reads the sheets of all sessions that were not called off.</summary>
    public QualificationBook(IEnumerable<TrainingSession> sessions)
    {
        standing = [.. sessions.Where(s => s.Stands).OrderBy(s => s.HeldOn).ThenBy(s => s.Id)];
        var first = new Dictionary<string, TrainingSession>(StringComparer.Ordinal);
        foreach (var session in standing)
        {
            foreach (var personId in session.Attendees)
            {
                first.TryAdd(personId, session);
            }
        }

        firstAttended = first.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The person's qualification on a county date, roster experience before training; null when there is none.</summary>
    public Qualification? Of(Person person, DateOnly on) => person.ErExperience
        ? new Qualification(person.Id, Evidence.RosterExperience, person.HiredOn)
        : firstAttended.GetValueOrDefault(person.Id) is { } session && session.HeldOn <= on
            ? new Qualification(person.Id, Evidence.SignInSheet, session.HeldOn, session.Id, session.Title)
            : null;

    /// <summary>The first session on a date or after it; null when none is planned.</summary>
    public TrainingSession? NextSession(DateOnly from) => standing.FirstOrDefault(s => s.HeldOn >= from);

    /// <summary>The social workers and their supervisors who have neither experience nor training on a date, by first office and id.</summary>
    public ImmutableArray<Person> StillNeeding(IEnumerable<Person> people, DateOnly on) =>
    [
        .. people.Where(p => (p.Is(Role.Csw) || p.Is(Role.Scsw)) && Of(p, on) is null)
            .OrderBy(p => p.Offices.FirstOrDefault(), StringComparer.Ordinal)
            .ThenBy(p => p.Id, StringComparer.Ordinal),
    ];
}
