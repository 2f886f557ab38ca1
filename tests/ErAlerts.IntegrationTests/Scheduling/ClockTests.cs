using System.Globalization;
using ErAlerts.Application.Timers;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>Days of 23 and 25 hours, a clock that jumps, and a server that was down: every rung is climbed once, in order, and says when it was due.</summary>
public sealed class ClockTests
{
    private const string Number = "1234567890123456789";
    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public Task Every_minute_of_8_March_fires_nothing_twice_digests_once_and_counts_each_night_once(string provider) =>
        EveryMinute(provider, "2026-03-03T19:00:00Z", "2026-03-08T08:00:00Z", 23, "2026-03-11T07:00:00Z", "2026-03-13T07:00:00Z");

    [EveryProvider]
    public Task Every_minute_of_1_November_fires_nothing_twice_digests_once_and_counts_each_night_once(string provider) =>
        EveryMinute(provider, "2026-10-27T19:00:00Z", "2026-11-01T07:00:00Z", 25, "2026-11-04T08:00:00Z", "2026-11-06T08:00:00Z");

    [EveryProvider]
    public Task A_clock_that_steps_by_an_hour_fires_nothing_again_and_everything_once(string provider) => Steps(provider, 1);

    [EveryProvider]
    public Task A_clock_that_steps_by_a_day_fires_nothing_again_and_everything_once(string provider) => Steps(provider, 24);

    [EveryProvider]
    public async Task A_server_that_was_down_from_Thursday_to_Monday_catches_up_in_order_with_both_instants(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Start(county);
        _clock.Now = Instant("2026-07-09T06:00:00Z");
        await parts.GetRequiredService<Sweep>().Run();

        _clock.Now = Instant("2026-07-13T15:00:00Z");
        Assert.Equal(2, (await parts.GetRequiredService<Sweep>().Run()).Fired);

        var climbed = await Climbed(county);
        Assert.Equal([("2026-07-09T07:00:00Z", _clock.Now), ("2026-07-11T07:00:00Z", _clock.Now)], climbed.Select(e => (Text(e.DueAt), e.At)));
        Assert.Equal([EscalationLevel.Ra, EscalationLevel.Dd], climbed.Select(e => e.Level));
    }

    /// <summary>An alert entered on a Tuesday noon, its reminder of day 3 fired after Saturday's digest; the Sunday on which the clocks change lies before its day 5.</summary>
    private async Task EveryMinute(string provider, string entered, string midnight, int hours, string raDue, string ddDue)
    {
        _clock.Now = Instant(entered);
        await using var county = await TestDatabase.Open(provider);
        var parts = await Start(county);
        var (sweep, fire, nightly) = (parts.GetRequiredService<Sweep>(), parts.GetRequiredService<FireDueTimers>(), parts.GetRequiredService<Nightly>());
        _clock.Now = Instant(midnight).AddMinutes(-1);
        await sweep.Digest();
        await sweep.Run();
        await nightly.Run();
        var (nights, digests) = (await Count(county, "SELECT count(*) FROM backlog_days"), await Digests(county));

        for (var minute = 0; minute < hours * 60; minute++)
        {
            _clock.Now = Instant(midnight).AddMinutes(minute);
            Assert.Equal(default, await fire.Run(_clock.Now));
            await sweep.Digest();
            await (minute % 60 == 1 ? nightly.Run() : Task.CompletedTask);
        }

        Assert.Equal(digests + 1, await Digests(county));
        Assert.Equal(nights + 1, await Count(county, "SELECT count(*) FROM backlog_days"));
        Assert.Equal(nights + 1, await Count(county, "SELECT count(DISTINCT day) FROM backlog_days"));
        _clock.Now = Instant(midnight).AddHours(hours).AddDays(10);
        Assert.Equal(3, (await sweep.Run()).Fired);
        Assert.Equal([raDue, ddDue], (await Climbed(county)).Select(e => Text(e.DueAt)));
    }

    private async Task Steps(string provider, int hours)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Start(county);
        var overdue = Instant("2026-07-09T07:00:00Z");
        Assert.Equal(3, await FiredAt(overdue));
        var night = await Count(county, "SELECT count(*) FROM backlog_days");

        Assert.Equal(0, await FiredAt(overdue.AddHours(-hours)));
        Assert.Equal(0, await FiredAt(overdue));
        Assert.Equal(0, await FiredAt(overdue.AddHours(hours)));
        Assert.Equal(1, await FiredAt(overdue.AddDays(4).AddHours(hours)));
        Assert.Equal(0, await FiredAt(overdue.AddDays(4)));

        var climbed = await Climbed(county);
        Assert.Equal([EscalationLevel.Ra, EscalationLevel.Dd], climbed.Select(e => e.Level));
        Assert.Equal([overdue, overdue.AddDays(4).AddHours(hours)], climbed.Select(e => e.At));
        Assert.Equal(await Count(county, "SELECT count(DISTINCT day) FROM backlog_days"), await Count(county, "SELECT count(*) FROM backlog_days"));
        Assert.True(await Count(county, "SELECT count(*) FROM backlog_days") > night);

        async Task<int> FiredAt(DateTimeOffset now)
        {
            _clock.Now = now;
            await parts.GetRequiredService<Nightly>().Run();
            return (await parts.GetRequiredService<Sweep>().Run()).Fired;
        }
    }

    private async Task<ServiceProvider> Start(TestDatabase county)
    {
        var parts = county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));
        await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        return parts;
    }

    private static async Task<Escalation[]> Climbed(TestDatabase county) =>
        [.. (await county.Ask(unit => unit.Review(Number)))!.Escalations.OrderBy(e => e.DueAt)];

    private static async Task<int> Digests(TestDatabase county) =>
        await county.Ask(async unit => (await unit.UnsentMessages(100)).Count(m => m.Key.StartsWith("digest/", StringComparison.Ordinal)));

    private static async Task<long> Count(TestDatabase county, string sql) => Convert.ToInt64(await county.Sql(sql), CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
