namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>The settings by which an office needs a plan and a plan is judged. Not public county policy: the numbers are examples.</summary>
/// <param name="Threshold">Referrals over 30 days since receipt that an office may have; above it, it needs a plan.</param>
/// <param name="WeeksBehindToClimb">So many checkpoints running behind target climb to the DD.</param>
/// <param name="WeeksUnderToFinish">So many checkpoints running at or under the threshold end the plan.</param>
public sealed record PlanTerms(int Threshold, int WeeksBehindToClimb = 2, int WeeksUnderToFinish = 4)
{
    /// <summary>Whether an office with so many referrals over 30 needs a plan.</summary>
    public bool NeedsPlan(int over30) => over30 > Threshold;
}
