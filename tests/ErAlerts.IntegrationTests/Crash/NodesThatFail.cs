using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>
/// Three real servers on one PostgreSQL catch up on overdue timers: one is killed, one is frozen past its lease and thawed, and the database throws
/// everybody out. Nobody mends anything by hand. <c>ERALERTS_CRASH_ALERTS</c> and <c>ERALERTS_CRASH_KILLS</c> make it longer.
/// </summary>
public sealed class NodesThatFail
{
    private const string ThrowEveryoneOut =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'eralerts'";

    [PostgresFact]
    public Task Every_escalation_is_there_exactly_once_and_none_is_missing() => ServerAccounts.Told(async () =>
    {
        var kills = CrashSettings.Of("ERALERTS_CRASH_KILLS", 1);
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 600), "postgresql");
        await using var steady = ServerProcess.Start(county);
        await using var frozen = ServerProcess.Start(county);
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var killed = ServerProcess.Start(county);
            await county.Reach(county.Timers * kill / (kills + 2), steady);
            await killed.Kill();
        }

        await frozen.Freeze();
        await county.Reach(county.Timers * (kills + 1) / (kills + 2), steady);
        county.Count(ThrowEveryoneOut);
        await county.Reach(county.Timers, steady);
        await frozen.Thaw();
        Assert.True(frozen.IsRunning, frozen.Said);

        await steady.Kill();
        await frozen.Kill();
        county.EveryEffectIsThereOnce();
    });
}
