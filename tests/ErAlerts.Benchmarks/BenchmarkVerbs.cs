using System.Collections.Immutable;
using ErAlerts.Benchmarks.Decisions;
using ErAlerts.Benchmarks.Engine;
using ErAlerts.Benchmarks.Forecasts;
using ErAlerts.Benchmarks.Scenarios;

namespace ErAlerts.Benchmarks;

/// <summary>The explicit list of what can be measured; the first argument chooses.</summary>
internal static class BenchmarkVerbs
{
    private static readonly ImmutableArray<(string Name, string Purpose, Func<string[], Task<int>> Run)> All =
    [
        ("scenarios", "[--provider sqlite|postgresql] [--server CONNECTION] [--only NAME,…] [--quick] [--json] starts, decisions, storms, lists at a million rows", ScenarioBenchmark.Run),
        ("decisions", "[--json] the alert criteria: evaluations per second on one core, and a what-if of 100,000 referrals", DecisionBenchmark.Run),
        ("forecast", "[--json] an office's backlog of 26 weeks ahead by 10,000 runs", ForecastBenchmark.Run),
        ("engine", "[--json] the life of a review in microseconds and bytes, growth with tokens, elements and variables, the state of a long loop", EngineBenchmark.Run),
    ];

    public static Task<int> Run(string[] args)
    {
        var chosen = All.FirstOrDefault(verb => verb.Name == args.FirstOrDefault());
        return chosen.Run is null ? Task.FromResult(Help()) : chosen.Run(args[1..]);
    }

    private static int Help()
    {
        foreach (var (name, purpose, _) in All)
        {
            Console.Error.WriteLine($"{name} {purpose}");
        }

        return 2;
    }
}
