using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
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

    [EveryProvider]
    public async Task A_sweep_that_begins_again_and_again_and_commits_nothing_gives_no_sign_of_life(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await WholeWayTests.AnAlertEntersTheQueue(county, Start(county));
        var full = false;
        var parts = county.StartNode(services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            Replace(services, inner => new Troubled(inner, beforeCommit: done => FailsIf(full && done is ValueTuple<int, SweepResult> { Item1: > 0 })));
        });
        var health = new SweepHealth(parts.GetRequiredService<SweepPulse>());
        await parts.GetRequiredService<Sweep>().Run();
        (_clock.Now, full) = (Rows.Noon.AddDays(20), true);

        await Assert.ThrowsAsync<IOException>(() => parts.GetRequiredService<Sweep>().Run());

        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new())).Status);
        full = false;
        Assert.Equal(4, (await parts.GetRequiredService<Sweep>().Run()).Fired);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new())).Status);
    }

    [EveryProvider]
    public async Task A_timer_that_failed_and_was_then_cancelled_by_another_does_not_take_the_next_one_with_it(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await WholeWayTests.AnAlertEntersTheQueue(county, Start(county));
        await county.Sql("CREATE TABLE kept AS SELECT id, state FROM process_instances");
        await county.Sql(provider == "sqlite" ? "UPDATE process_instances SET state = x'00ff'" : "UPDATE process_instances SET state = '\\x00ff'");
        var parts = county.StartNode(services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            Replace(services, inner => new Troubled(inner, afterFailure: failures => failures == 2 ? SomeoneElseWasFaster(county) : Task.CompletedTask));
        });
        _clock.Now = Rows.Noon.AddDays(20);

        var result = await parts.GetRequiredService<FireDueTimers>().Run(_clock.Now);

        Assert.Equal((3, 0, 0), (result.Fired, result.Ignored, result.Incidents));
        Assert.Equal(0L, Number(await county.Sql("SELECT count(*) FROM incidents")));
        Assert.Equal(0L, Number(await county.Sql("SELECT count(*) FROM process_timers WHERE state = 'failed'")));
    }

    private static Task FailsIf(bool full) => full ? throw new IOException("The disk is full.") : Task.CompletedTask;

    /// <summary>The first timer is cancelled, and what ailed its process is mended.</summary>
    private static async Task SomeoneElseWasFaster(TestDatabase county)
    {
        await county.Sql("UPDATE process_timers SET state = 'cancelled' WHERE id = (SELECT id FROM process_timers WHERE state = 'armed' ORDER BY due_at, id LIMIT 1)");
        await county.Sql("UPDATE process_instances SET state = (SELECT k.state FROM kept k WHERE k.id = process_instances.id)");
    }

    private static void Replace(IServiceCollection services, Func<ITransactions, ITransactions> around)
    {
        var real = services.Last(s => s.ServiceType == typeof(ITransactions));
        services.AddSingleton(parts => around((ITransactions)real.ImplementationFactory!(parts)));
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

    /// <summary>Transactions with a world around them in which something happens.</summary>
    private sealed class Troubled(ITransactions inner, Func<object?, Task>? beforeCommit = null, Func<int, Task>? afterFailure = null) : ITransactions
    {
        private int _failures;

        public async Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default)
        {
            try
            {
                return await inner.Run(
                    async unit =>
                    {
                        var result = await work(unit);
                        await (beforeCommit?.Invoke(result) ?? Task.CompletedTask);
                        return result;
                    },
                    stop);
            }
            catch
            {
                await (afterFailure?.Invoke(++_failures) ?? Task.CompletedTask);
                throw;
            }
        }

        public bool IsOfTheWorld(Exception reason) => inner.IsOfTheWorld(reason);
    }
}
