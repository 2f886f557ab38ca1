namespace ErAlerts.IntegrationTests.Crash;

/// <summary>The disk beneath the SQLite file fills up while the server fires overdue timers, and is cleared.</summary>
public sealed class DiskFull
{
    private const long LeftFree = 1_500_000;

    [SmallDiskFact]
    public Task The_server_says_so_writes_nothing_by_halves_and_goes_on_once_there_is_room() => ServerAccounts.Told(async () =>
    {
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 800));
        using var disk = SmallDisk.Mount(megabytes: 64 + (county.Alerts / 50));
        county.MoveTo(disk.Folder);
        disk.FillAllBut(LeftFree);
        await using var server = ServerProcess.Start(county);

        await server.Says("database or disk is full");
        Assert.True(server.IsRunning, server.Said);
        Assert.True(county.Fired < county.Timers, "Every timer fired on the full disk; leave less room.");
        Assert.Equal(county.Fired, Effects(county));
        Assert.Equal(0, county.Count("SELECT count(*) FROM incidents"));

        disk.Clear();
        await county.Reach(county.Timers, server);
        county.EveryEffectIsThereOnce();
    });

    /// <summary>A reminder is a notice; an escalation is a row.</summary>
    private static long Effects(WaitingCounty county) =>
        county.Count("SELECT (SELECT count(*) FROM escalations) + (SELECT count(*) FROM notices WHERE kind LIKE 'reminder-day-%')");
}
