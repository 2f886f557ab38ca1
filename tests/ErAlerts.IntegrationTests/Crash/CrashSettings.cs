using System.Globalization;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>How long the crash tests go on: short wherever tests run, longer where the environment says so (the README of the tests tells how).</summary>
internal static class CrashSettings
{
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(Of("ERALERTS_CRASH_PATIENCE_SECONDS", 120));

    public static int Of(string name, int shortForm) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : shortForm;

    /// <summary>Waits until so many timers have fired; fails when a server that should go on ends, or patience does.</summary>
    public static async Task Reach(this WaitingCounty county, long fired, params IReadOnlyCollection<ServerProcess> servers)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (county.Fired < fired)
        {
            foreach (var server in servers)
            {
                Assert.True(server.IsRunning, "The server ended by itself: " + server.Account);
            }

            Assert.False(patience.IsCancellationRequested, $"Only {county.Fired} of {county.Timers} timers fired: " + string.Join('\n', servers.Select(s => s.Account)));
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }
}
