using System.Diagnostics;
using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>
/// Three real servers on one PostgreSQL catch up on overdue timers; again and again one of them, whichever chance names, is killed and started anew, and at
/// last all three at the same moment. <c>ERALERTS_CRASH_ALERTS</c>, <c>ERALERTS_CRASH_KILLS</c> and <c>ERALERTS_CRASH_SEED</c> make it longer or another.
/// </summary>
public sealed class NodesKilledAtRandom
{
    private const int Nodes = 3;

    [PostgresFact]
    public async Task Whoever_dies_timers_fire_on_within_two_leases_and_every_effect_is_there_once()
    {
        var kills = CrashSettings.Of("ERALERTS_CRASH_KILLS", 2);
        var chance = new Random(CrashSettings.Of("ERALERTS_CRASH_SEED", 20261127));
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 1200), "postgresql");
        var nodes = Enumerable.Range(0, Nodes).Select(_ => ServerProcess.Start(county)).ToArray();
        try
        {
            var killedInTheMiddle = 0;
            for (var kill = 1; kill <= kills; kill++)
            {
                await county.Reach(county.Timers * kill / (kills + 2), nodes);
                killedInTheMiddle += await Kill(county, nodes, kill == kills ? [0, 1, 2] : [chance.Next(Nodes)]);
            }

            await county.Reach(county.Timers, nodes);
            Assert.True(killedInTheMiddle > 0, "No server was ever killed while timers were left; take more alerts.");
        }
        finally
        {
            await Task.WhenAll(nodes.Select(n => n.DisposeAsync().AsTask()));
        }

        county.EveryEffectIsThereOnce();
    }

    /// <summary>Kills these nodes at once and starts them anew; answers 1 when timers were left, and fails unless one of those fired within two leases of the kill, or of the new start when nobody was left.</summary>
    private static async Task<int> Kill(WaitingCounty county, ServerProcess[] nodes, int[] which)
    {
        await Task.WhenAll(which.Select(i => nodes[i].Kill()));
        var (left, since) = (county.Fired, Stopwatch.GetTimestamp());
        foreach (var i in which)
        {
            await nodes[i].DisposeAsync();
            nodes[i] = ServerProcess.Start(county);
        }

        if (which.Length == nodes.Length)
        {
            await Task.WhenAny(nodes.Select(n => n.Says("Application started")));
            since = Stopwatch.GetTimestamp();
        }

        await county.Reach(Math.Min(left + 1, county.Timers), nodes);
        Assert.True(Stopwatch.GetElapsedTime(since) < 2 * Lease(), $"Nothing fired for {Stopwatch.GetElapsedTime(since)}.");
        return left < county.Timers ? 1 : 0;
    }

    private static TimeSpan Lease()
    {
        using var usual = new PostgreSqlDatabase("Host=none");
        return usual.Lease;
    }
}
