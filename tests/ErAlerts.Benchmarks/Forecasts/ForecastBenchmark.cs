using System.Diagnostics;
using System.Text.Json;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Benchmarks.Forecasts;

/// <summary>Measures an office's forecast of 26 weeks by 10,000 runs, beside the drawing of as many normal numbers by the framework's own random numbers.</summary>
internal static class ForecastBenchmark
{
    private const int Runs = 10_000;
    private const int Weeks = 26;
    private const int Rounds = 15;
    private const double BoundMilliseconds = 500;

    public static Task<int> Run(string[] args)
    {
        var (history, settings) = (SteadyOffice(), new ForecastSettings(Seed: 42, Runs: Runs));
        var (forecast, bare) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            forecast.Add(Milliseconds(() => BacklogForecast.Of(history, WhatIf.Nothing, settings)));
            bare.Add(Milliseconds(DrawOnly));
        }

        var (median, draws) = (Median(forecast), Median(bare));
        var measured = new { Runs, Weeks, Milliseconds = median, DrawsMilliseconds = draws, Ratio = median / draws, Bound = BoundMilliseconds, Holds = median < BoundMilliseconds };
        Console.WriteLine(args.Contains("--json") ? JsonSerializer.Serialize(measured, JsonSerializerOptions.Web) : $"""
            Forecast:    {Runs:N0} runs of {Weeks} weeks in {median:N0} ms (median of {Rounds}; best {forecast.Min():N0}), {(measured.Holds ? "holds" : "FAILS")}: {BoundMilliseconds:N0} ms
            Draws alone: {draws:N1} ms for as many normal numbers; the forecast costs {measured.Ratio:N1} times that
            """);
        return Task.FromResult(measured.Holds ? 0 : 1);
    }

    /// <summary>Sixty weeks around three hundred open referrals.</summary>
    private static OfficeHistory SteadyOffice()
    {
        var (first, chance) = (CountyWeek.Of(new DateOnly(2025, 1, 6)), new Random(7));
        var made = OfficeHistory.Of(Enumerable.Range(0, 60).Select(week => new HistoryWeek(first.Plus(week), 300 + chance.Next(-20, 21), 60, 60, 12)));
        return made is Outcome<OfficeHistory>.Done done ? done.Value : throw new InvalidOperationException(made.Refusal?.Message);
    }

    private static void DrawOnly()
    {
        var (chance, sum) = (new Random(42), 0.0);
        for (var draw = 0; draw < Runs * Weeks; draw++)
        {
            sum += Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        }

        GC.KeepAlive(sum);
    }

    private static double Milliseconds(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
