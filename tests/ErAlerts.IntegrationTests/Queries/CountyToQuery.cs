using ErAlerts.Application.Storage;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Domain.Time.Reading;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Queries;

/// <summary>A county of a few rows on Tue 7 July 2026, 10:00 in Los Angeles, and viewers of each role.</summary>
internal sealed class CountyToQuery : IAsyncDisposable
{
    private int _numbers;

    private CountyToQuery(TestDatabase database) => Database = database;

    public static BusinessCalendar Calendar { get; } = ReadCalendar();

    public static ClockRules Rules { get; } = new(Calendar, new BusinessDays(5));

    public TestDatabase Database { get; }

    public SettableClock Clock { get; } = new(new DateTimeOffset(2026, 7, 7, 17, 0, 0, TimeSpan.Zero));

    public CountyContexts Contexts => Database.Parts.GetRequiredService<CountyContexts>();

    public static async Task<CountyToQuery> Open(string provider) => new(await TestDatabase.Open(provider));

    public static Viewer Csw(string id = "CSW-1") => Viewer(id, "lancaster", Role.Csw);

    public static Viewer Scsw(string id = "SCSW-1") => Viewer(id, "lancaster", Role.Scsw);

    public static Viewer Ara(string id = "ARA-1") => Viewer(id, "lancaster", Role.Ara);

    public static Viewer Ra(string id = "RA-1", string offices = "lancaster") => Viewer(id, offices, Role.Ra);

    public static Viewer Dd(string offices) => Viewer("DD-1", offices, Role.Dd);

    public static Viewer Scu() => Viewer("SCU-1", "pomona", Role.Scu);

    public static Viewer Viewer(string id, string offices, params Role[] roles) => new(id, [.. roles], [.. offices.Split(';')]);

    /// <summary>An alert in an ARA's queue that entered it on that county date at noon, with its process and work item.</summary>
    public Task<string> Alert(
        string entered, string office = "lancaster", string ara = "ARA-1", bool sensitive = false, string csw = "CSW-1", Action<Review>? then = null) =>
        Database.Ask(unit =>
        {
            var number = NextNumber();
            var referral = Referral(unit, number, office, csw, sensitive, DateOnly.Parse(entered).AddDays(-10));
            var review = Rows.Review(unit, referral);
            var at = Calendar.AtLocal(DateOnly.Parse(entered).ToDateTime(new TimeOnly(12, 0))).At;
            var deadline = Calendar.DueFor(at, new BusinessDays(5));
            review.ApprovedByScsw("SCSW-1", at);
            review.Matched(Rows.Match);
            review.EnteredQueue(ara, new ReviewClock(at, deadline.Day0, deadline.DueOn, deadline.OverdueAt, deadline.CalendarVersion));
            then?.Invoke(review);
            var process = Rows.Process(unit, review.Id);
            unit.Add(new WorkItem(unit.NextId(), process.Id, 1, "ara-review", number, office, ara, at) { DueOn = deadline.DueOn, OverdueAt = deadline.OverdueAt });
            return Task.FromResult(number);
        });

    /// <summary>An open referral received on that county date.</summary>
    public Task<string> Open(string received, string office = "lancaster", string csw = "CSW-1", bool sensitive = false, int children = 2, string? contact = null) =>
        Database.Ask(unit =>
        {
            var number = NextNumber();
            Referral(unit, number, office, csw, sensitive, DateOnly.Parse(received), children, contact);
            return Task.FromResult(number);
        });

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public string NextNumber() => (1_000_000_000_000_000_000L + _numbers++).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Referral Referral(
        IUnitOfWork unit, string number, string office, string csw, bool sensitive, DateOnly received, int children = 2, string? contact = null)
    {
        var facts = Rows.Facts(number, office, sensitive) with
        {
            CswId = csw,
            Children = children,
            ReceivedOn = received,
            ReceivedAt = Morning(received),
            FirstContactOn = contact is null ? null : DateOnly.Parse(contact),
            FirstContactAt = contact is null ? null : Morning(DateOnly.Parse(contact)),
        };
        var referral = new Referral(unit.NextId(), "cws-cms", facts, Rows.Noon);
        unit.Add(referral);
        return referral;
    }

    private static DateTimeOffset Morning(DateOnly day) => Calendar.AtLocal(day.ToDateTime(new TimeOnly(9, 0))).At;

    private static BusinessCalendar ReadCalendar()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ErAlerts.sln")))
        {
            folder = folder.Parent!;
        }

        var file = Path.Combine(folder.FullName, "workflows", "calendars", "los-angeles-county.json");
        return BusinessCalendarReader.Read(File.ReadAllBytes(file), file).Calendar!;
    }
}
