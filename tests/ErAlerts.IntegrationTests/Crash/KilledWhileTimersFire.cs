namespace ErAlerts.IntegrationTests.Crash;

/// <summary>
/// Kills the real server with SIGKILL while it catches up on overdue timers, again and again, then lets it finish. The short form runs
/// everywhere; <c>ERALERTS_CRASH_ALERTS</c> and <c>ERALERTS_CRASH_KILLS</c> make it longer.
/// </summary>
public sealed class KilledWhileTimersFire
{
    [Fact]
    public Task Every_escalation_is_there_exactly_once_and_none_is_missing() => ServerAccounts.Told(async () =>
    {
        var kills = CrashSettings.Of("ERALERTS_CRASH_KILLS", 2);
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 800));
        county.StormsTakeAWhile();
        Assert.Equal(county.Timers, county.Count("SELECT count(*) FROM process_timers WHERE state = 'armed'"));

        var killedInTheMiddle = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            killedInTheMiddle += await KillAfter(county, county.Timers * kill / (kills + 1)) ? 1 : 0;
        }

        await using var server = ServerProcess.Start(county);
        await county.Reach(county.Timers, server);
        await server.Kill();

        Assert.True(killedInTheMiddle > 0, "The server was never killed while timers were left; take more alerts.");
        county.EveryEffectIsThereOnce();
    });

    [Fact]
    public Task A_second_server_on_the_same_file_says_why_it_does_not_start_and_leaves_the_first_alone() => ServerAccounts.Told(async () =>
    {
        await using var county = await WaitingCounty.With(1);
        await using var first = ServerProcess.Start(county);
        await county.Reach(county.Timers, first);

        await using var second = ServerProcess.Start(county);
        using var patience = new CancellationTokenSource(CrashSettings.Patience);

        Assert.NotEqual(0, await second.Ends(patience.Token));
        Assert.Contains("single node", second.Said, StringComparison.Ordinal);
        Assert.True(first.IsRunning, first.Said);
    });

    /// <summary>Lets the server fire at least so many timers, then kills it; true when timers were left.</summary>
    private static async Task<bool> KillAfter(WaitingCounty county, long fired)
    {
        await using var server = ServerProcess.Start(county);
        await county.Reach(fired, server);
        await server.Kill();
        return county.Fired < county.Timers;
    }
}
