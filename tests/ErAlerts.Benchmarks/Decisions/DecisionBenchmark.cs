using System.Text.Json;

namespace ErAlerts.Benchmarks.Decisions;

/// <summary>Measures the alert criteria on one core, and prints a table or JSON.</summary>
internal static class DecisionBenchmark
{
    public static Task<int> Run(string[] args)
    {
        var table = CriteriaTable.Read();
        var speed = EvaluationSpeed.Measure(table.Model, seconds: 5);
        var whatIf = WhatIf.Measure(table, referrals: 100_000);
        Console.WriteLine(args.Contains("--json") ? JsonSerializer.Serialize(new { speed, whatIf }, JsonSerializerOptions.Web) : $"""
            Criteria table, one core: {speed.PerSecond:N0} evaluations a second (best of {speed.Rounds} rounds; median {speed.MedianPerSecond:N0})
            Allocated:                {speed.BytesPerEvaluation:N0} bytes an evaluation
            What-if:                  {whatIf.Referrals:N0} referrals under the table of today and a changed one in {whatIf.Seconds:N2} s, {whatIf.Changed:N0} change
            """);
        return Task.FromResult(0);
    }
}
