using Xunit.Sdk;

namespace ErAlerts.IntegrationTests.Crash;

public sealed class ServerAccountTests
{
    [Fact]
    public async Task A_test_that_fails_tells_how_each_server_ended_and_what_it_said_last()
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => ServerAccounts.Told(async () =>
        {
            await using var county = await WaitingCounty.With(1);
            await using var running = ServerProcess.Start(county);
            await county.Reach(county.Timers, running);
            await using var ended = ServerProcess.Start(county);
            await ended.Says("Application started");
        }));

        Assert.Matches("(?s)^The server ended by itself.*Server 1, process [0-9]+, still ran.*Application started.*Server 2, process [0-9]+, ended with [1-9][0-9]*.*single node", failure.Message);
        Assert.NotNull(failure.InnerException);
    }
}
