using System.Globalization;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Timers;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>Days of 23 and 25 hours, a clock that jumps, and a server that was down: every rung is climbed once, in order, and says when it was due.</summary>
public sealed class ClockTests
{
    private readonly SettableClock _clock = new(Rows.Noon);

    [Theory]
    [InlineData("2026-03-03T19:00:00Z", "2026-03-08T08:00:00Z", 23)]
    [InlineData("2026-10-27T19:00:00Z", "2026-11-01T07:00:00Z", 25)]
    public async Task Every_minute_of_the_days_on_which_the_clocks_change_fires_nothing_twice_and_digests_once(string entered, string midnight, int hours)
    {
        _clock.Now = Instant(entered);
        await using var county = await TestDatabase.Open("sqlite");
        var parts = await Start(county);
        var (fire, digests) = (parts.GetRequiredService<FireDueTimers>(), parts.GetRequiredService<SendDigests>());
        await SweepAt(Instant(midnight).AddMinutes(-1));

        var sent = 0;
        for (var minute = 0; minute < hours * 60; minute++)
        {
            _clock.Now = Instant(midnight).AddMinutes(minute);
            Assert.Equal(default, await fire.Run(_clock.Now));
            sent += await digests.Run();
        }

        Assert.Equal(1, sent);
        Assert.Equal(3, await SweepAt(Instant(midnight).AddHours(hours).AddDays(10)));
        Assert.Equal(["ra", "dd"], await Rungs(county));

        async Task<int> SweepAt(DateTimeOffset now)
        {
            _clock.Now = now;
            await digests.Run();
            return (await fire.Run(now)).Fired;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task A_clock_that_steps_back_fires_nothing_again_and_one_that_steps_forward_everything_once(int hours)
    {
        await using var county = await TestDatabase.Open("sqlite");
        var fire = (await Start(county)).GetRequiredService<FireDueTimers>();
        var overdue = Instant("2026-07-09T07:00:00Z");
        Assert.Equal(3, (await fire.Run(overdue)).Fired);

        Assert.Equal(0, (await fire.Run(overdue.AddHours(-hours))).Fired);
        Assert.Equal(0, (await fire.Run(overdue)).Fired);
        Assert.Equal(0, (await fire.Run(overdue.AddHours(hours))).Fired);

        Assert.Equal(1, (await fire.Run(overdue.AddDays(4).AddHours(hours))).Fired);
        Assert.Equal(["ra", "dd"], await Rungs(county));
    }

    [Fact]
    public async Task A_server_that_was_down_from_Thursday_to_Monday_catches_up_in_order_with_both_instants()
    {
        await using var county = await TestDatabase.Open("sqlite");
        var fire = (await Start(county)).GetRequiredService<FireDueTimers>();
        await fire.Run(Instant("2026-07-09T06:00:00Z"));

        var monday = Instant("2026-07-13T15:00:00Z");
        Assert.Equal(2, (await fire.Run(monday)).Fired);

        Assert.Equal(["ra", "dd"], await Rungs(county));
        Assert.Equal(1L, await Number(county, $"SELECT count(DISTINCT at) FROM escalations WHERE at = {Microseconds(monday)}"));
        Assert.Equal(Microseconds(Instant("2026-07-09T07:00:00Z")), await Number(county, "SELECT due_at FROM escalations WHERE level = 'ra'"));
        Assert.Equal(Microseconds(Instant("2026-07-11T07:00:00Z")), await Number(county, "SELECT due_at FROM escalations WHERE level = 'dd'"));
    }

    private async Task<ServiceProvider> Start(TestDatabase county)
    {
        var parts = county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));
        await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        return parts;
    }

    private static async Task<string[]> Rungs(TestDatabase county) =>
        ((string)(await county.Sql("SELECT group_concat(level, ',') FROM (SELECT level FROM escalations ORDER BY due_at)"))!).Split(',');

    private static async Task<long> Number(TestDatabase county, string sql) => Convert.ToInt64(await county.Sql(sql), CultureInfo.InvariantCulture);

    private static long Microseconds(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
