using ErAlerts.Application.Calendars;
using ErAlerts.Application.Policies;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Scheduling;

public sealed class CalendarTests
{
    private const string File = "calendars/los-angeles-county.json";
    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public async Task A_closure_written_into_the_file_while_the_program_is_down_lengthens_at_the_next_sweep_and_once(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var before = Start(county);
        await WholeWayTests.AnAlertEntersTheQueue(county, before);
        await before.GetRequiredService<Sweep>().Run();
        var due = await DueOn(county);
        using var folder = new ChangedPolicies(
            before.GetRequiredService<PolicyCatalogue>(), File, "\"closures\": [", $"\"closures\": [ {{ \"date\": \"{due}\", \"name\": \"Windstorm\", \"source\": \"Board\" }},");

        var after = Start(county, folder.Path);
        await after.GetRequiredService<Sweep>().Run();
        await after.GetRequiredService<Sweep>().Run();

        var later = after.GetRequiredService<PolicyCatalogue>().Calendar.DueOn(DateOnly.Parse(due, null), new BusinessDays(1));
        Assert.Equal(later.ToString("yyyy-MM-dd"), await DueOn(county));
        Assert.Equal(1L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM audit_entries WHERE act = 'clock-lengthened'"), null));
        Assert.Equal(1L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM audit_entries WHERE act = 'calendar-followed'"), null));
    }

    [EveryProvider]
    public async Task A_closure_declared_on_one_node_counts_on_the_other_from_its_next_sweep(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var (one, other) = (Start(county), Start(county));
        await WholeWayTests.AnAlertEntersTheQueue(county, one);
        await other.GetRequiredService<Sweep>().Run();
        await county.Do(unit => unit.SavePeople([Rows.Person("ADM-1", "A", Role.Admin)]));
        var day = DateOnly.Parse(await DueOn(county), null);

        Assert.Null((await one.GetRequiredService<DeclareClosure>().Run(new Closure(day, "Windstorm", "Board"), "ADM-1")).Refusal);
        var lengthened = await DueOn(county);
        Assert.True(other.GetRequiredService<PolicyCatalogue>().Calendar.IsBusinessDay(day));
        await other.GetRequiredService<Sweep>().Run();

        Assert.False(other.GetRequiredService<PolicyCatalogue>().Calendar.IsBusinessDay(day));
        Assert.Equal(lengthened, await DueOn(county));
        Assert.False(Start(county).GetRequiredService<PolicyCatalogue>().Calendar.IsBusinessDay(day));
    }

    [EveryProvider]
    public async Task Sweeps_that_meet_on_a_new_database_put_its_calendar_down_once_and_change_nothing(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        Start(county).GetRequiredService<PolicyCatalogue>();
        var follow = Start(county).GetRequiredService<FollowCalendar>();

        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => follow.Run())));

        Assert.All(changes, Assert.Null);
        Assert.Equal(0L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM audit_entries WHERE act = 'calendar-followed'"), null));
    }

    private ServiceProvider Start(TestDatabase county, string? workflows = null) =>
        county.StartNode(services => services.AddSingleton<TimeProvider>(_clock), workflows);

    private static async Task<string> DueOn(TestDatabase county) => await county.Sql("SELECT due_on FROM reviews") switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd"),
        DateTime date => date.ToString("yyyy-MM-dd"),
        var text => text!.ToString()!,
    };
}
