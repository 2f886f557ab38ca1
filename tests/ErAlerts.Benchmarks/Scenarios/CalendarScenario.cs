using System.Diagnostics;
using ErAlerts.Application.Calendars;
using ErAlerts.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>A hundred thousand reviews wait when the county is declared closed on the day on which they are due: all of them move, while someone goes on submitting.</summary>
internal static class CalendarScenario
{
    private const int Submitted = 2_000;
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromMilliseconds(50);

    public static async Task<IReadOnlyList<Measured>> Run(BenchCounty county, ScenarioOptions options)
    {
        var count = options.Size(100_000);
        await Waiting.Alike(county, count);
        await county.Import(1, Submitted);
        await county.Start(1); // whoever submits meanwhile is not the first since the start
        using var done = new CancellationTokenSource();
        Memory.ForgetPeak();
        var submitting = Task.Run(() => Submit(county, done.Token), CancellationToken.None);
        var since = Stopwatch.GetTimestamp();
        var closure = new Closure(new DateOnly(2026, 6, 9), "Windstorm", "Benchmark");
        var change = BenchCounty.Done(await county.Parts.GetRequiredService<DeclareClosure>().Run(closure, BenchCounty.Administrator));
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var peak = Memory.PeakInMegabytes();
        await done.CancelAsync();
        var starts = await submitting;
        var name = $"closure that moves {count:N0} reviews";
        return
        [
            new Measured(name, count / seconds, "reviews a second").Must("all", change.Reviews.Sum(r => r.Reviews) == count),
            new Measured($"{name}, most memory", peak, "MB").Must("400 MB", peak < 400),
            new Measured($"{name}, a start meanwhile, p95", Rates.Percentile(starts, 0.95), "ms").Must("1,000 ms", Rates.Percentile(starts, 0.95) < 1000),
            new Measured($"{name}, a start meanwhile, longest", starts.Max(), "ms"),
        ];
    }

    private static async Task<List<double>> Submit(BenchCounty county, CancellationToken done)
    {
        var times = new List<double>();
        for (var i = 2; i <= Submitted && !done.IsCancellationRequested; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await county.Start(i);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            await Task.Delay(BetweenStarts, CancellationToken.None);
        }

        return times;
    }
}
