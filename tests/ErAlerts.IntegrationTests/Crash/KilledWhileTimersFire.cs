using System.Globalization;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>
/// Kills the real server with SIGKILL while it catches up on overdue timers, again and again, then lets it finish. The short form runs
/// everywhere; <c>ERALERTS_CRASH_ALERTS</c> and <c>ERALERTS_CRASH_KILLS</c> make it longer.
/// </summary>
public sealed class KilledWhileTimersFire
{
    private const int TimersAnAlert = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Every_escalation_is_there_exactly_once_and_none_is_missing()
    {
        var alerts = Setting("ERALERTS_CRASH_ALERTS", 400);
        var kills = Setting("ERALERTS_CRASH_KILLS", 3);
        using var county = await WaitingCounty.With(alerts, Cli.Repository.Workflows);
        Assert.Equal(alerts * TimersAnAlert, county.Count("SELECT count(*) FROM process_timers WHERE state = 'armed'"));

        var killedInTheMiddle = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            killedInTheMiddle += await KillAfter(county, alerts * TimersAnAlert * kill / (kills + 1)) ? 1 : 0;
        }

        await using var server = ServerProcess.Start(county.Database, county.DataFolder, Cli.Repository.Workflows);
        await Until(county, server, () => Fired(county) == alerts * TimersAnAlert);
        await server.Kill();

        Assert.True(killedInTheMiddle > 0, "The server was never killed while timers were left; take more alerts.");
        EveryEffectIsThereOnce(county, alerts);
    }

    private static void EveryEffectIsThereOnce(WaitingCounty county, int alerts)
    {
        foreach (var level in new[] { "ra", "dd" })
        {
            Assert.Equal(alerts, county.Count($"SELECT count(*) FROM escalations WHERE level = '{level}'"));
            Assert.Equal(alerts, county.Count($"SELECT count(DISTINCT review_id) FROM escalations WHERE level = '{level}'"));
            Assert.Equal(alerts, county.Count($"SELECT count(*) FROM notices WHERE kind = 'escalated-{level}'"));
            Assert.Equal(alerts, county.Count($"SELECT count(*) FROM work_items WHERE kind = 'escalation' AND assignee_id = '{level}-1'"));
            Assert.Equal(alerts, county.Count($"SELECT count(*) FROM audit_entries WHERE act = 'escalated' AND detail LIKE 'level={level};%'"));
        }

        Assert.Equal(alerts, county.Count("SELECT count(*) FROM notices WHERE kind = 'reminder-day-3'"));
        Assert.Equal(alerts, county.Count("SELECT count(*) FROM notices WHERE kind = 'reminder-day-5'"));
        Assert.Equal(0, county.Count("SELECT count(*) FROM incidents"));
        Assert.Equal(0, county.Count("SELECT count(*) FROM escalations WHERE due_at >= at"));
        Assert.Equal(0, county.Count("SELECT count(*) FROM (SELECT instance_id FROM process_history GROUP BY instance_id HAVING count(*) <> max(sequence))"));
        Assert.Equal(0, county.Count(
            "SELECT count(*) FROM escalations r JOIN escalations d ON d.review_id = r.review_id AND d.level = 'dd' WHERE r.level = 'ra' AND (d.at < r.at OR d.due_at <= r.due_at)"));
    }

    /// <summary>Lets the server fire at least so many timers, then kills it; true when timers were left.</summary>
    private static async Task<bool> KillAfter(WaitingCounty county, long fired)
    {
        await using var server = ServerProcess.Start(county.Database, county.DataFolder, Cli.Repository.Workflows);
        await Until(county, server, () => Fired(county) >= fired);
        await server.Kill();
        return Fired(county) < county.Alerts * TimersAnAlert;
    }

    private static long Fired(WaitingCounty county) => county.Count("SELECT count(*) FROM process_timers WHERE state = 'fired'");

    private static async Task Until(WaitingCounty county, ServerProcess server, Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!reached())
        {
            Assert.True(server.IsRunning, "The server ended by itself: " + server.Said);
            Assert.False(patience.IsCancellationRequested, $"Only {Fired(county)} timers fired: " + server.Said);
            await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        }
    }

    private static int Setting(string name, int shortForm) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : shortForm;
}
