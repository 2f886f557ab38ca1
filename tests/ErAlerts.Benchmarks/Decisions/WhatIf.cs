using System.Diagnostics;

namespace ErAlerts.Benchmarks.Decisions;

/// <summary>What a changed row would do: every referral evaluated under both tables, reading the changed one included.</summary>
internal sealed record WhatIf(int Referrals, double Seconds, int Changed)
{
    public static WhatIf Measure(CriteriaTable today, int referrals)
    {
        var facts = Decisions.Referrals.Make(referrals);
        var began = Stopwatch.GetTimestamp();
        var changed = today.With("&gt;= 5", "&gt;= 4");
        var differing = facts.Count(referral => !today.Model.Evaluate(CriteriaTable.Decision, referral).Matched
            .SequenceEqual(changed.Model.Evaluate(CriteriaTable.Decision, referral).Matched));
        return new WhatIf(referrals, Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 3), differing);
    }
}
