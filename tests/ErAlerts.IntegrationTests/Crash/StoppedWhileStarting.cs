using System.Globalization;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A real server is told to stop (SIGTERM) while it still makes its tables.</summary>
public sealed class StoppedWhileStarting
{
    private const string Tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";

    [EveryProvider]
    public Task It_ends_well_and_the_next_start_goes_on(string provider) => ServerAccounts.Told(async () =>
    {
        await using var database = await TestDatabase.Empty(provider);
        var data = Directory.CreateTempSubdirectory("eralerts-stopped-");
        await using var leaving = ServerProcess.Start(provider, database.Connection, data.FullName);
        await HasBegun(database, leaving);

        await leaving.Terminate();
        await leaving.EndsWell();
        await using var next = ServerProcess.Start(provider, database.Connection, data.FullName);

        await next.Says("Application started");
        await next.Kill();
        data.Delete(recursive: true);
    });

    private static async Task HasBegun(TestDatabase database, ServerProcess server)
    {
        using var patience = new CancellationTokenSource(CrashSettings.Patience);
        while (database.Provider == "sqlite" ? !File.Exists(database.Connection) : Convert.ToInt64(await database.Sql(Tables), CultureInfo.InvariantCulture) == 0)
        {
            Assert.True(server.IsRunning, "The server ended by itself: " + server.Account);
            Assert.False(patience.IsCancellationRequested, "It never began: " + server.Account);
            await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        }
    }
}
