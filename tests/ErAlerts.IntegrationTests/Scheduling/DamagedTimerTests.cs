using System.Globalization;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Timers;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>A timer's row holds what no version writes: it alone stops, says so, and can be tried again once it is mended.</summary>
public sealed class DamagedTimerTests
{
    private const string First = "(SELECT id FROM process_timers ORDER BY due_at, id LIMIT 1)";
    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public async Task One_in_a_state_that_there_is_not_becomes_an_incident_and_fires_once_it_is_tried_again(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Waiting(county);
        await county.Sql($"UPDATE process_timers SET state = 'asleep' WHERE id = {First}");

        Assert.Equal((3, 0, 1), Parted(await Fire(parts)));

        Assert.Equal(HealthStatus.Degraded, await Health(parts));
        Assert.Equal((0, 0, 0), Parted(await Fire(parts)));
        Assert.Null((await Resolve(county, parts)).Refusal);
        Assert.Equal(HealthStatus.Healthy, await Health(parts));
        Assert.Equal((1, 0, 0), Parted(await Fire(parts)));
        Assert.Equal(4L, Number(await county.Sql("SELECT count(*) FROM process_timers WHERE state = 'fired'")));
    }

    /// <summary>PostgreSQL keeps the types of its columns; SQLite takes anything.</summary>
    [Theory]
    [InlineData("due_on = 'soon'")]
    [InlineData("due_on = x'00ff'")]
    [InlineData("day0 = '2026-02-31'")]
    public async Task One_with_a_value_of_the_wrong_kind_becomes_an_incident_while_all_others_fire(string damage)
    {
        await using var county = await TestDatabase.Open("sqlite");
        var parts = await Waiting(county);
        await county.Sql($"UPDATE process_timers SET {damage} WHERE id = (SELECT id FROM process_timers ORDER BY due_at DESC, id LIMIT 1)");

        Assert.Equal((3, 0, 1), Parted(await Fire(parts)));

        Assert.Equal(HealthStatus.Degraded, await Health(parts));
        Assert.Equal(1L, Number(await county.Sql("SELECT count(*) FROM incidents WHERE code = 'timer-unreadable' AND resolved_at IS NULL")));
        Assert.Equal("row-unreadable", (await Resolve(county, parts)).Refusal?.Code);
        await county.Sql("UPDATE process_timers SET due_on = NULL, day0 = NULL WHERE state = 'failed'");
        Assert.Null((await Resolve(county, parts)).Refusal);
        Assert.Equal((1, 0, 0), Parted(await Fire(parts)));
    }

    private async Task<ServiceProvider> Waiting(TestDatabase county)
    {
        var parts = county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));
        await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        await county.Do(unit => unit.SavePeople([Rows.Person("ADM-1", "A", Role.Admin)]));
        _clock.Now = Rows.Noon.AddDays(20);
        return parts;
    }

    private Task<SweepResult> Fire(ServiceProvider parts) => parts.GetRequiredService<FireDueTimers>().Run(_clock.Now);

    private static async Task<HealthStatus> Health(ServiceProvider parts) => (await new TimerHealth(parts.GetRequiredService<CountyContexts>()).CheckHealthAsync(new())).Status;

    private static async Task<Domain.Outcome<Incident>> Resolve(TestDatabase county, ServiceProvider parts) => await parts.GetRequiredService<ResolveIncident>()
        .Run(Number(await county.Sql("SELECT id FROM incidents WHERE resolved_at IS NULL")), new IncidentRemedy.Retry(), "ADM-1", "Mended.");

    private static (int Fired, int Ignored, int Incidents) Parted(SweepResult result) => (result.Fired, result.Ignored, result.Incidents);

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
