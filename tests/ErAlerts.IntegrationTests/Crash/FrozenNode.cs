using System.Diagnostics;
using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A real server is stopped with SIGSTOP while it holds timers, overtaken by another, and continued past its lease.</summary>
public sealed class FrozenNode
{
    /// <summary>Where the trace of a sweep whose transaction was refused begins.</summary>
    private const string FailedSweep = "at ErAlerts.Application.Timers.FireDueTimers.Fire(";

    private const string HoldsTimers =
        """
        SELECT coalesce(min(a.pid), 0) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
        WHERE a.datname = current_database() AND a.state = 'idle in transaction' AND l.relation = 'process_timers'::regclass AND l.mode = 'RowShareLock'
        """;

    [PostgresFact]
    public Task What_it_would_write_after_its_lease_is_refused_and_what_it_held_is_fired_by_another_once() => ServerAccounts.Told(async () =>
    {
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 600), "postgresql");
        await using var frozen = ServerProcess.Start(county);
        await county.Reach(1, frozen);
        var session = await FreezeWithClaim(county, frozen);
        var since = Stopwatch.GetTimestamp();

        await using var other = ServerProcess.Start(county);
        await GivenBack(county, session);
        Assert.True(Stopwatch.GetElapsedTime(since) < 2 * Lease(), $"The claim was held for {Stopwatch.GetElapsedTime(since)}.");
        await county.Reach(county.Timers, other);
        Assert.DoesNotContain(FailedSweep, frozen.Said, StringComparison.Ordinal);
        await frozen.Thaw();
        await frozen.Says(FailedSweep);

        Assert.True(frozen.IsRunning, frozen.Said);
        county.EveryEffectIsThereOnce();
    });

    /// <summary>Stops the server at an instant at which it holds timers and has not committed; answers the session that holds them.</summary>
    private static async Task<long> FreezeWithClaim(WaitingCounty county, ServerProcess server)
    {
        while (county.Fired < county.Timers)
        {
            await server.Freeze();
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            if (county.Count(HoldsTimers) is var session and not 0)
            {
                return session;
            }

            await server.Thaw();
            await Task.Delay(TimeSpan.FromMilliseconds(7));
        }

        throw new InvalidOperationException("All timers had fired before the server could be stopped with some in its hands; take more alerts.");
    }

    private static async Task GivenBack(WaitingCounty county, long session)
    {
        using var patience = new CancellationTokenSource(CrashSettings.Patience);
        while (county.Count($"SELECT count(*) FROM pg_stat_activity WHERE pid = {session}") > 0)
        {
            Assert.False(patience.IsCancellationRequested, "The frozen server's session was never ended.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private static TimeSpan Lease()
    {
        using var usual = new PostgreSqlDatabase("Host=none");
        return usual.Lease;
    }
}
