using System.Globalization;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Domain.Alerts;
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

    /// <summary>A due instant that is none is never due: no claim would ever find it.</summary>
    [Theory]
    [InlineData("'soon'")]
    [InlineData("''")]
    [InlineData("x'00ff'")]
    public async Task One_that_is_armed_for_no_instant_is_found_by_the_sweep_and_stays_aside_until_it_is_mended(string instant)
    {
        await using var county = await TestDatabase.Open("sqlite");
        var parts = await Waiting(county);
        await county.Sql($"UPDATE process_timers SET due_at = {instant} WHERE id = {First}");

        Assert.Equal((3, 0, 1), Parted(await Fire(parts)));

        Assert.Equal(HealthStatus.Degraded, await Health(parts));
        Assert.Equal("row-unreadable", (await Resolve(county, parts)).Refusal?.Code);
        await county.Sql("UPDATE process_timers SET due_at = 0 WHERE state = 'failed'");
        Assert.Null((await Resolve(county, parts)).Refusal);
        Assert.Equal((1, 0, 0), Parted(await Fire(parts)));
    }

    [Theory]
    [InlineData("due_on = 'soon'")]
    [InlineData("day0 = '2026-02-31'")]
    [InlineData("due_at = 'soon'")]
    public async Task What_a_person_does_goes_on_beside_one_that_is_damaged_and_not_yet_due(string damage)
    {
        await using var county = await TestDatabase.Open("sqlite");
        var parts = await Waiting(county);
        _clock.Now = Rows.Noon;
        await county.Sql($"UPDATE process_timers SET {damage} WHERE id = (SELECT id FROM process_timers ORDER BY due_at DESC, id LIMIT 1)");

        await Decides(parts);

        Assert.Equal("approved", await county.Sql("SELECT state FROM reviews"));
        Assert.Equal(3L, Number(await county.Sql("SELECT count(*) FROM process_timers WHERE state = 'cancelled'")));
        Assert.Equal(1L, Number(await county.Sql("SELECT count(*) FROM process_timers WHERE state = 'failed'")));
        Assert.Equal(1L, Number(await county.Sql("SELECT count(*) FROM incidents WHERE code = 'timer-unreadable' AND resolved_at IS NULL")));
        Assert.Equal(HealthStatus.Degraded, await Health(parts));
    }

    [EveryProvider]
    public async Task What_a_person_does_goes_on_beside_one_in_a_state_that_there_is_not(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Waiting(county);
        await county.Sql($"UPDATE process_timers SET state = 'asleep' WHERE id = {First}");

        await Decides(parts);

        Assert.Equal("approved", await county.Sql("SELECT state FROM reviews"));
        Assert.Equal((0, 0, 1), Parted(await Fire(parts)));
    }

    /// <summary>Nothing is set aside for work that fails for another reason.</summary>
    [Fact]
    public async Task Setting_one_aside_is_undone_with_the_work_that_met_it()
    {
        await using var county = await TestDatabase.Open("sqlite");
        var parts = await Waiting(county);
        await county.Sql($"UPDATE process_timers SET due_on = 'soon' WHERE id = {First}");

        await Assert.ThrowsAsync<IOException>(() => parts.GetRequiredService<ITransactions>().Run<int>(async work =>
        {
            await work.ArmedTimers(Number(await county.Sql("SELECT max(instance_id) FROM process_timers")));
            throw new IOException("The disk is full.");
        }));

        Assert.Equal(0L, Number(await county.Sql("SELECT count(*) FROM incidents")));
        Assert.Equal(4L, Number(await county.Sql("SELECT count(*) FROM process_timers WHERE state = 'armed'")));
    }

    private static async Task Decides(ServiceProvider parts) => Assert.Null((await parts.GetRequiredService<DecideReview>()
        .Run(new DecisionRequest(WholeWayTests.Number, "ARA-1", Decision.Approve, [], "Criteria met."))).Refusal);

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
