using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>PostgreSQL itself goes down while two servers fire overdue timers, and comes back. <c>ERALERTS_CRASH_ALERTS</c> and <c>ERALERTS_CRASH_KILLS</c> make it longer.</summary>
public sealed class DatabaseRestarted
{
    [PostgresProgramsFact]
    public Task Every_escalation_is_there_exactly_once_and_the_servers_go_on_by_themselves() => ServerAccounts.Told(async () =>
    {
        var restarts = CrashSettings.Of("ERALERTS_CRASH_KILLS", 1);
        await using var postgres = await OwnPostgres.Start();
        await using var county = await WaitingCounty.In(await TestDatabase.On(postgres.Connection), CrashSettings.Of("ERALERTS_CRASH_ALERTS", 600));
        county.StormsTakeAWhile();
        await using var one = ServerProcess.Start(county);
        await using var other = ServerProcess.Start(county);

        for (var restart = 1; restart <= restarts; restart++)
        {
            await county.Reach(county.Timers * restart / (restarts + 2), one, other);
            Assert.True(county.Fired < county.Timers, "Every timer had fired before PostgreSQL went down; take more alerts.");
            await postgres.PullsThePlug();
        }

        await county.Reach(county.Timers, one, other);
        county.EveryEffectIsThereOnce();
    });
}
