using ErAlerts.Domain;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.People;

/// <summary>The roster.</summary>
public sealed class PeopleQuery
{
    private const int DemoPeoplePerRole = 4;
    private readonly CountyContexts _contexts;

    internal PeopleQuery(CountyContexts contexts) => _contexts = contexts;

    /// <summary>The person with that id, or null.</summary>
    public async Task<Person?> Find(string id, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, stop);
    }

    /// <summary>Names by id; ids that nobody has are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<string> ids, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var wanted = ids.Distinct(StringComparer.Ordinal).ToArray();
        return await db.Set<Person>().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, StringComparer.Ordinal, stop);
    }

    /// <summary>The ARAs of an office, by name.</summary>
    public async Task<IReadOnlyList<Person>> ArasOf(string office, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var people = await db.Set<Person>().ToListAsync(stop);
        return [.. people.Where(p => p.Is(Role.Ara) && p.WorksIn(office)).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    /// <summary>A few people of each role, for the demo's sign-in list; people with work waiting come first.</summary>
    public async Task<IReadOnlyList<DemoPerson>> DemoPeople(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var waiting = db.Set<Application.Work.WorkItem>().Where(w => w.ClosedAt == null);
        var found = new List<DemoPerson>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var code = Codes.Of(role);
            var mark = $";{code};";
            var people = await db.Set<Person>()
                .Where(p => EF.Functions.Like((string)(object)p.Roles, "%" + mark + "%"))
                .Select(p => new { Person = p, Waiting = waiting.Count(w => w.AssigneeId == p.Id) })
                .OrderByDescending(p => p.Waiting).ThenBy(p => p.Person.Id).Take(DemoPeoplePerRole).ToListAsync(stop);
            found.AddRange(people.Select(p => new DemoPerson(code, p.Person.Id, p.Person.Name, p.Person.Title, [.. p.Person.Offices], p.Waiting)));
        }

        return found;
    }
}
