using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Queries;

public sealed class PeopleAndOperationsTests
{
    [EveryProvider]
    public async Task The_sign_in_list_has_a_few_of_each_role_those_with_work_first(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        await county.Database.Do(unit => unit.SavePeople(
        [
            .. Enumerable.Range(1, 9).Select(i => Rows.Person($"CSW-{i}")),
            Rows.Person("ARA-1", "An ARA", Role.Ara), Rows.Person("ARA-0", "Another", Role.Ara, Role.Scu), Rows.Person("SCSW-1", "S", Role.Scsw),
        ]));
        await county.Alert("2026-06-30");
        var query = new PeopleQuery(county.Contexts);

        var people = await query.DemoPeople();

        Assert.Equal(["CSW-1", "CSW-2", "CSW-3", "CSW-4"], people.Where(p => p.Role == "csw").Select(p => p.Id));
        Assert.Equal([("ARA-1", 1), ("ARA-0", 0)], people.Where(p => p.Role == "ara").Select(p => (p.Id, p.Waiting)));
        Assert.Equal("ARA-0", Assert.Single(people, p => p.Role == "scu").Id);
        Assert.Equal("An ARA", (await query.Find("ARA-1"))!.Name);
        Assert.Null(await query.Find("nobody"));
        Assert.Equal("S", Assert.Single(await query.Names(["SCSW-1", "nobody"])).Value);
    }

    [EveryProvider]
    public async Task Operations_show_imports_incidents_discrepancies_and_how_late_timers_are(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var now = county.Clock.Now;
        await county.Database.Do(unit =>
        {
            var process = Rows.Process(unit, 1);
            for (var i = 1; i <= 100; i++)
            {
                var fired = new ProcessTimer(unit.NextId(), process.Id, i, "day-five-over", new TimerDue(now.AddHours(-1)));
                fired.Fired(now.AddHours(-1).AddSeconds(i));
                unit.Add(fired);
            }

            unit.Add(new ProcessTimer(unit.NextId(), process.Id, 101, "day-five-over", new TimerDue(now.AddMinutes(-5))));
            unit.Add(new ProcessTimer(unit.NextId(), process.Id, 102, "day-seven-over", new TimerDue(now.AddDays(2))));
            unit.Add(new Incident(unit.NextId(), process.Id, 1, "escalate", "no-holder", "Nobody.", now));
            var over = new Incident(unit.NextId(), process.Id, 2, "escalate", "no-holder", "Nobody.", now);
            over.Resolve("retry", "ADM-1", now);
            unit.Add(over);
            unit.Add(new ClosingDiscrepancy(unit.NextId(), "1000000000000000000", "lancaster", false, null, now, "young"));
            unit.Add(new OutboxMessage(unit.NextId(), "k", "mail", "a@b", "s", "b", now));
            unit.Add(new ImportRun(unit.NextId(), "referrals", "cws-cms", now.AddDays(-2), now.AddDays(-1), 5, 5, 0, 0, 0));
            unit.Add(new ImportRun(unit.NextId(), "referrals", "cws-cms", now.AddDays(-1), now, 6, 1, 0, 5, 0));
            return Task.CompletedTask;
        });

        var view = await new OperationsQuery(county.Contexts, new Infrastructure.Scheduling.OverdueTimers(county.Contexts, county.Clock), county.Clock).Now();

        Assert.Equal(6, Assert.Single(view.Imports).Read);
        Assert.Equal((1, 1, 1, 2, 1, 1), (view.OpenIncidents, view.Incidents.Count, view.Discrepancies.Count, view.ArmedTimers, view.OverdueTimers, view.UnsentMessages));
        Assert.Equal(now.AddMinutes(-5), view.OldestOverdue);
        Assert.Equal((TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(99)), (view.LatenessP50!.Value, view.LatenessP99!.Value));
    }
}
