using System.Globalization;
using Bogus;
using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using ErAlerts.Domain.People;
using Person = ErAlerts.Domain.People.Person;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>The department's people: the line of every office, and those who stand beside it. Names are invented.</summary>
internal sealed class DemoRoster
{
    private const int ArasPerOffice = 3;
    private const int UnitsPerAra = 2;
    private const int WorkersPerUnit = 6;
    private const int OfficesPerDeputy = 5;
    private const int NewHireDays = 200;
    private const string Header = "id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience";

    private readonly DemoOptions _options;
    private readonly Faker _faker;
    private readonly List<Person> _people = [];

    private DemoRoster(DemoOptions options)
    {
        _options = options;
        _faker = new Faker("en") { Random = new Randomizer(options.Seed) };
        Offices = DemoOffices.First(options.Offices);
    }

    public IReadOnlyList<string> Offices { get; }

    public IReadOnlyList<Person> People => _people;

    public static DemoRoster Of(DemoOptions options)
    {
        var roster = new DemoRoster(options);
        roster.AddDeputies();
        roster.AddBeside();
        foreach (var office in roster.Offices)
        {
            roster.AddOffice(office);
        }

        return roster;
    }

    public IImportFile AsFile() => new DemoFile(Header, _people.Select(p => new[]
    {
        p.Id, p.Name, p.Email, p.Title, string.Join(';', p.Roles.Select(Codes.Of)), string.Join(';', p.Offices), p.SupervisorId ?? string.Empty,
        p.MentorId ?? string.Empty, p.HiredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty, p.ErExperience ? "yes" : "no",
    }));

    private void AddDeputies()
    {
        foreach (var (index, offices) in Offices.Chunk(OfficesPerDeputy).Index())
        {
            Add($"DD-{index + 1}", "Deputy Director", [Role.Dd], offices, supervisor: null);
        }
    }

    private void AddBeside()
    {
        Add("TRN-1", "Training Coordinator", [Role.Training], Offices, supervisor: null);
        Add("AUD-1", "Auditor", [Role.Auditor], Offices, supervisor: null);
        Add("ADM-1", "Administrator", [Role.Admin], Offices, supervisor: null);
        Add("SCU-1", "Sensitive Case Unit Administrator", [Role.Ara, Role.Scu], Offices, "DD-1");
        Add("SCU-2", "Sensitive Case Unit Supervisor", [Role.Scsw, Role.Scu], Offices, "SCU-1");
        Add("SCU-3", "Sensitive Case Unit Social Worker", [Role.Csw, Role.Scu], Offices, "SCU-2");
        Add("SCU-4", "Sensitive Case Unit Social Worker", [Role.Csw, Role.Scu], Offices, "SCU-2");
    }

    private void AddOffice(string office)
    {
        var number = Offices.Index().First(o => o.Item == office).Index;
        var ra = $"RA-{number + 1:00}";
        Add(ra, "Regional Administrator", [Role.Ra], [office], $"DD-{(number / OfficesPerDeputy) + 1}");
        for (var a = 0; a < ArasPerOffice; a++)
        {
            var ara = $"ARA-{(number * ArasPerOffice) + a + 1:000}";
            Add(ara, "Assistant Regional Administrator", [Role.Ara], [office], ra);
            for (var u = 0; u < UnitsPerAra; u++)
            {
                AddUnit(office, ara, (((number * ArasPerOffice) + a) * UnitsPerAra) + u);
            }
        }
    }

    private void AddUnit(string office, string ara, int number)
    {
        var scsw = $"SCSW-{number + 1:000}";
        Add(scsw, "Supervising Children's Social Worker", [Role.Scsw], [office], ara);
        var hires = Enumerable.Range(0, WorkersPerUnit).Select(_ => _options.AsOf.AddDays(-_faker.Random.Int(20, 6500))).ToArray();
        var senior = Array.IndexOf(hires, hires.Min());
        var hasNewHire = hires.Any(h => h > _options.AsOf.AddDays(-NewHireDays));
        for (var w = 0; w < WorkersPerUnit; w++)
        {
            var isNew = hires[w] > _options.AsOf.AddDays(-NewHireDays);
            Role[] roles = hasNewHire && w == senior ? [Role.Csw, Role.Mentor] : [Role.Csw];
            var mentor = isNew && w != senior ? Csw(number, senior) : null;
            Add(Csw(number, w), Title(hires[w]), roles, [office], scsw, mentor, hires[w], erExperience: !isNew || _faker.Random.Bool(0.4f));
        }
    }

    private string Title(DateOnly hired) => (_options.AsOf.DayNumber - hired.DayNumber) switch
    {
        < 400 => "Children's Social Worker Trainee",
        < 1100 => "Children's Social Worker I",
        < 2500 => "Children's Social Worker II",
        _ => "Children's Social Worker III",
    };

    private static string Csw(int unit, int worker) => $"CSW-{(unit * WorkersPerUnit) + worker + 1:0000}";

    private void Add(
        string id, string title, Role[] roles, IEnumerable<string> offices, string? supervisor, string? mentor = null, DateOnly? hired = null, bool erExperience = true) => _people.Add(new Person
        {
            Id = id,
            Name = _faker.Name.FirstName() + " " + _faker.Name.LastName(),
            Email = id.ToLowerInvariant() + "@county.example",
            Title = title,
            Roles = [.. roles],
            Offices = [.. offices],
            SupervisorId = supervisor,
            MentorId = mentor,
            HiredOn = hired ?? _options.AsOf.AddDays(-_faker.Random.Int(1500, 9000)),
            ErExperience = erExperience,
        });
}
