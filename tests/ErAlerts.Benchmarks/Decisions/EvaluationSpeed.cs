using System.Diagnostics;
using ErAlerts.Workflow.Dmn;

namespace ErAlerts.Benchmarks.Decisions;

/// <summary>How often a second one core evaluates the criteria on varied facts.</summary>
internal sealed record EvaluationSpeed(long PerSecond, long MedianPerSecond, long BytesPerEvaluation, int Rounds)
{
    public static EvaluationSpeed Measure(DecisionModel model, int seconds)
    {
        var referrals = Referrals.Make(1000);
        var until = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var (rates, bytes) = (new List<long>(), 0L);
        while (Stopwatch.GetTimestamp() < until || rates.Count < 3)
        {
            var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            for (var round = 0; round < 50; round++)
            {
                foreach (var referral in referrals)
                {
                    model.Evaluate(CriteriaTable.Decision, referral);
                }
            }

            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (50 * referrals.Length);
            rates.Add((long)(50 * referrals.Length / Stopwatch.GetElapsedTime(began).TotalSeconds));
        }

        rates.Sort();
        return new EvaluationSpeed(rates[^1], rates[rates.Count / 2], bytes, rates.Count);
    }
}
