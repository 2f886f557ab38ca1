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

    private const string HoldBack = "UPDATE process_timers SET due_at = due_at + interval '1 year'";

    [PostgresFact]
    public Task Whoever_dies_timers_fire_on_within_two_leases_and_every_effect_is_there_once() => ServerAccounts.Told(async () =>
    {
        var kills = CrashSettings.Of("ERALERTS_CRASH_KILLS", 2);
        var chance = new Random(CrashSettings.Of("ERALERTS_CRASH_SEED", 20261127));
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 1200), "postgresql");
        county.Count($"CREATE TABLE shares AS SELECT id, ntile({kills}) OVER (ORDER BY id) AS share FROM process_instances");
        county.Count(HoldBack);
        county.StormsTakeAWhile();
        var nodes = Enumerable.Range(0, Nodes).Select(_ => ServerProcess.Start(county)).ToArray();
        try
        {
            var killedInTheMiddle = 0;
            for (var kill = 1; kill <= kills; kill++)
            {
                await Task.WhenAll(nodes.Select(n => n.Says("Application started")));
                var (before, whole) = (county.Fired, Release(county, kill));
                await county.Reach(before + (whole / 3), nodes);
                killedInTheMiddle += await Kill(county, before + whole, nodes, kill == kills ? [0, 1, 2] : [chance.Next(Nodes)]);
                await county.Reach(before + whole, nodes);
            }

            Assert.True(killedInTheMiddle > 0, "No server was ever killed while timers were left; take more alerts.");
        }
        finally
        {
            await Task.WhenAll(nodes.Select(n => n.DisposeAsync().AsTask()));
        }

        county.EveryEffectIsThereOnce();
    });

    /// <summary>Lets a share of the alerts fall due, so that a storm is on whenever all servers are up; answers how many timers that are.</summary>
    private static long Release(WaitingCounty county, int share) => county.Count(
        $"""
        WITH released AS (UPDATE process_timers SET due_at = due_at - interval '1 year' WHERE instance_id IN (SELECT id FROM shares WHERE share = {share}) RETURNING 1)
        SELECT count(*) FROM released
        """);

    /// <summary>All three are up before. Kills these nodes at once and starts them anew; answers 1 when timers of the storm were left, and fails unless one of those fired within two leases of the kill, or of the new start when nobody was left.</summary>
    private static async Task<int> Kill(WaitingCounty county, long storm, ServerProcess[] nodes, int[] which)
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

        await county.Reach(Math.Min(left + 1, storm), nodes);
        Assert.True(Stopwatch.GetElapsedTime(since) < 2 * Lease(), $"Nothing fired for {Stopwatch.GetElapsedTime(since)}.");
        return left < storm ? 1 : 0;
    }

    private static TimeSpan Lease()
    {
        using var usual = new PostgreSqlDatabase("Host=none");
        return usual.Lease;
    }
}
