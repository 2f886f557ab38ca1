using System.Diagnostics;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>Rates of several contestants measured by turns, so that a machine busy with other things is as busy for each; the median round counts.</summary>
internal static class Rates
{
    /// <summary>Each contestant does a number of things a round, told which it begins with; answers things a second.</summary>
    public static async Task<double[]> Compare(int rounds, int each, params Func<int, int, Task>[] contestants)
    {
        var rates = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var since = Stopwatch.GetTimestamp();
                await contestants[i](round * each, each);
                rates[i].Add(each / Stopwatch.GetElapsedTime(since).TotalSeconds);
            }
        }

        return [.. rates.Select(Median)];
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    public static double Percentile(List<double> values, double part) =>
        values.Order().ElementAt((int)Math.Min(values.Count - 1, Math.Ceiling(part * values.Count) - 1));
}
