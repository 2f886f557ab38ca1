using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErAlerts.IntegrationTests.Scheduling;

public sealed class SweepTests
{
    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public async Task A_sweep_after_days_of_silence_fires_everything_in_order_with_both_instants(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var sweep = await AnAlertWaits(county);
        Assert.Equal(new DateTimeOffset(2026, 7, 6, 14, 0, 0, TimeSpan.Zero), await sweep.NextDue());

        _clock.Now = Rows.Noon.AddDays(20);
        var result = await sweep.Run();

        Assert.Equal((4, 0, 0), (result.Fired, result.Ignored, result.Incidents));
        Assert.Null(await sweep.NextDue());
        Assert.Equal(4L, Number(await county.Sql("SELECT count(*) FROM process_timers WHERE fired_at > due_at AND state = 'fired'")));
        Assert.Equal("ra", await county.Sql("SELECT level FROM escalations ORDER BY due_at LIMIT 1"));
        Assert.Equal(2L, Number(await county.Sql("SELECT count(*) FROM escalations")));
    }

    [EveryProvider]
    public async Task The_digest_goes_out_once_a_day_in_the_countys_morning_whatever_the_server_sleeps_through(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var sweep = await AnAlertWaits(county);
        _clock.Now = new DateTimeOffset(2026, 7, 6, 13, 59, 0, TimeSpan.Zero);
        await sweep.Run();
        Assert.Equal(0, await Digests(county));

        _clock.Now = new DateTimeOffset(2026, 7, 6, 23, 0, 0, TimeSpan.Zero);
        await sweep.Run();
        await sweep.Run();

        Assert.Equal(1, await Digests(county));
        _clock.Now = new DateTimeOffset(2026, 7, 8, 23, 0, 0, TimeSpan.Zero);
        await sweep.Run();
        Assert.Equal(2, await Digests(county));
    }

    [EveryProvider]
    public async Task A_process_whose_stored_state_is_damaged_stops_alone_and_says_so(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var sweep = await AnAlertWaits(county);
        await county.Sql(provider == "sqlite" ? "UPDATE process_instances SET state = x'00ff'" : "UPDATE process_instances SET state = '\\x00ff'");

        _clock.Now = Rows.Noon.AddDays(20);
        var result = await sweep.Run();

        Assert.Equal((0, 4), (result.Fired, result.Incidents));
        Assert.Equal(4L, Number(await county.Sql("SELECT count(*) FROM incidents WHERE code = 'timer-failed'")));
        Assert.Equal((0, 0), ((await sweep.Run()).Fired, (await sweep.Run()).Incidents));
    }

    [Fact]
    public async Task The_check_is_red_before_the_first_sweep_and_within_thirty_seconds_of_the_last_sign_of_life()
    {
        await using var county = await TestDatabase.Open("sqlite");
        var parts = Start(county);
        var health = new SweepHealth(parts.GetRequiredService<SweepPulse>());
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new())).Status);

        await parts.GetRequiredService<Sweep>().Run();
        _clock.Now += SweepJob.Heartbeat;
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new())).Status);
        _clock.Now += TimeSpan.FromSeconds(14);
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new())).Status);

        await parts.GetRequiredService<ITransactions>().Run(unit => unit.ClaimDueTimers(_clock.Now, 1));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new())).Status);
    }

    private async Task<Sweep> AnAlertWaits(TestDatabase county)
    {
        var parts = Start(county);
        await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        return parts.GetRequiredService<Sweep>();
    }

    private ServiceProvider Start(TestDatabase county) => county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));

    private static async Task<int> Digests(TestDatabase county) =>
        await county.Ask(async unit => (await unit.UnsentMessages(100)).Count(m => m.Key.StartsWith("digest/", StringComparison.Ordinal)));

    private static long Number(object? value) => Convert.ToInt64(value, null);
}
