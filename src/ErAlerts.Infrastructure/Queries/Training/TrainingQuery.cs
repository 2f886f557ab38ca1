using ErAlerts.Application.Policies;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Training;

/// <summary>Sessions, sheets, and who still needs training. Nothing of referrals is read here.</summary>
public sealed class TrainingQuery
{
    private readonly CountyContexts _contexts;
    private readonly PolicyCatalogue _policies;
    private readonly TimeProvider _clock;

    internal TrainingQuery(CountyContexts contexts, PolicyCatalogue policies, TimeProvider clock) => (_contexts, _policies, _clock) = (contexts, policies, clock);

    /// <summary>All sessions, the latest first, and who still needs training: everyone for coordinator and auditor, else one's own offices.</summary>
    public async Task<TrainingBoard> For(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var sessions = await db.Set<TrainingSession>().AsNoTracking().OrderByDescending(s => s.HeldOn).ThenBy(s => s.Id).ToListAsync(stop);
        var people = await db.Set<Person>().AsNoTracking().ToListAsync(stop);
        var today = _policies.Calendar.LocalDate(_clock.GetUtcNow());
        var seen = SeesAll(viewer) ? people : people.FindAll(p => p.Offices.Overlaps(viewer.Offices));
        var book = new QualificationBook(sessions);
        return new TrainingBoard(sessions, book.StillNeeding(seen, today), seen.Count(p => p.Is(Role.Csw) || p.Is(Role.Scsw)), book.NextSession(today), people.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal));
    }

    /// <summary>A person with what proves the qualification; null when there is nobody whom the viewer may see so.</summary>
    public async Task<PersonTraining?> Of(Viewer viewer, string personId, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, stop);
        if (person is null || !(SeesAll(viewer) || person.Id == viewer.PersonId || person.Offices.Overlaps(viewer.Offices)))
        {
            return null;
        }

        var book = new QualificationBook(await db.Set<TrainingSession>().AsNoTracking().ToListAsync(stop));
        var today = _policies.Calendar.LocalDate(_clock.GetUtcNow());
        return new PersonTraining(person, book.Of(person, today), book.NextSession(today));
    }

    private static bool SeesAll(Viewer viewer) => viewer.IsOperator || viewer.Is(Role.Training) || viewer.Is(Role.Auditor);
}

/// <summary>Sessions and needs.</summary>
/// <param name="Sessions">All sessions, the latest first.</param>
/// <param name="StillNeeding">Social workers and supervisors with neither experience nor training, by office.</param>
/// <param name="Workers">How many social workers and supervisors were looked at.</param>
/// <param name="Next">The next session; null when none is planned.</param>
/// <param name="Names">Names by roster id.</param>
public sealed record TrainingBoard(IReadOnlyList<TrainingSession> Sessions, IReadOnlyList<Person> StillNeeding, int Workers, TrainingSession? Next, IReadOnlyDictionary<string, string> Names);

/// <summary>A person's qualification.</summary>
/// <param name="Person">The person.</param>
/// <param name="Qualification">What proves it; null when nothing does.</param>
/// <param name="Next">The next session; null when none is planned.</param>
public sealed record PersonTraining(Person Person, Qualification? Qualification, TrainingSession? Next);
