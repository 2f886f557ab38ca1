using System.Diagnostics;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A real server is told to stop (SIGTERM) while a storm of timers fires: it finishes or gives back what it holds within ten seconds.</summary>
public sealed class GracefulStop
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_ends_in_time_and_well_and_the_next_start_fires_the_rest_once()
    {
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 600));
        county.StormsTakeAWhile();
        await using var leaving = ServerProcess.Start(county);
        await county.Reach(1, leaving);

        await EndsInTime(leaving);
        Assert.True(county.Fired < county.Timers, "Every timer had fired before the server was stopped; take more alerts.");
        await using var next = ServerProcess.Start(county);
        await county.Reach(county.Timers, next);

        county.EveryEffectIsThereOnce();
    }

    [PostgresFact]
    public async Task Another_node_goes_on_at_once_with_what_it_gave_back()
    {
        await using var county = await WaitingCounty.With(CrashSettings.Of("ERALERTS_CRASH_ALERTS", 600), "postgresql");
        county.StormsTakeAWhile();
        await using var leaving = ServerProcess.Start(county);
        await using var staying = ServerProcess.Start(county);
        await leaving.Says("Application started");
        await county.Reach(1, leaving, staying);

        await EndsInTime(leaving);
        await county.Reach(county.Timers, staying);

        county.EveryEffectIsThereOnce();
    }

    private static async Task EndsInTime(ServerProcess leaving)
    {
        var since = Stopwatch.GetTimestamp();
        await leaving.Terminate();
        await leaving.EndsWell();
        var taken = Stopwatch.GetElapsedTime(since);
        Assert.True(taken < Allowed, $"It took {taken} to stop: {leaving.Said}");
        Assert.DoesNotContain("fail:", leaving.Said, StringComparison.Ordinal);
    }
}
