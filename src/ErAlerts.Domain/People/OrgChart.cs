using System.Collections.Frozen;

namespace ErAlerts.Domain.People;

/// <summary>The county's line at one moment: who supervises whom, and who is over which office. Immutable.</summary>
public sealed class OrgChart
{
    private const int LongestLine = 12;
    private readonly FrozenDictionary<string, Person> _people;
    private readonly ILookup<string, Person> _araByOffice;
    private readonly ILookup<string, Person> _raByOffice;
    private readonly ILookup<string, Person> _ddByOffice;

    /// <summary>Builds the chart; a later person with the same id replaces an earlier one.</summary>
    public OrgChart(IEnumerable<Person> people)
    {
        var byId = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            byId[person.Id] = person;
        }

        _people = byId.ToFrozenDictionary(StringComparer.Ordinal);
        _araByOffice = ByOffice(Role.Ara);
        _raByOffice = ByOffice(Role.Ra);
        _ddByOffice = ByOffice(Role.Dd);
        Offices = byId.Values.SelectMany(p => p.Offices).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>Codes of all offices that anyone works in, in order.</summary>
    public IReadOnlyList<string> Offices { get; }

    /// <summary>Everyone, in no particular order.</summary>
    public IReadOnlyCollection<Person> People => _people.Values;

    /// <summary>The person with that id, or null.</summary>
    public Person? Find(string? id) => id is not null && _people.TryGetValue(id, out var person) ? person : null;

    /// <summary>Whether the office is known.</summary>
    public bool Knows(string office) => Offices.Contains(office, StringComparer.Ordinal);

    /// <summary>The ARA to whom an alert of this supervisor goes: the first ARA above, else the office's first by id, never the supervisor; null when there is none.</summary>
    public Person? AraFor(string scswId, string office) =>
        Line(scswId).Skip(1).FirstOrDefault(p => p.Is(Role.Ara)) ?? First(_araByOffice[office].Where(p => p.Id != scswId));

    /// <summary>The RA to whom a review of this ARA escalates: the first RA up the line, else the office's; null when there is none.</summary>
    public Person? RaFor(string? araId, string office) => UpTheLine(araId, Role.Ra) ?? First(_raByOffice[office]);

    /// <summary>The DD to whom a review climbs last: the first DD up the line, else one who is over the office; null when there is none.</summary>
    public Person? DdFor(string? araId, string office) => UpTheLine(RaFor(araId, office)?.Id ?? araId, Role.Dd) ?? First(_ddByOffice[office]);

    /// <summary>Whether <paramref name="above"/> stands anywhere above <paramref name="below"/>.</summary>
    public bool IsAbove(string above, string below) => Line(below).Skip(1).Any(p => p.Id == above);

    private Person? UpTheLine(string? fromId, Role role) => Line(fromId).FirstOrDefault(p => p.Is(role));

    private IEnumerable<Person> Line(string? fromId)
    {
        var person = Find(fromId);
        for (var steps = 0; person is not null && steps < LongestLine; steps++)
        {
            yield return person;
            person = Find(person.SupervisorId);
        }
    }

    private ILookup<string, Person> ByOffice(Role role) =>
        _people.Values.Where(p => p.Is(role)).SelectMany(p => p.Offices, (p, office) => (p, office)).ToLookup(x => x.office, x => x.p, StringComparer.Ordinal);

    private static Person? First(IEnumerable<Person> people) => people.MinBy(p => p.Id, StringComparer.Ordinal);
}
