using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>The plan against the count at the end of a week.</summary>
/// <param name="Week">The week.</param>
/// <param name="Target">The curve's target; null in weeks before the curve begins.</param>
/// <param name="Actual">The backlog since receipt.</param>
/// <param name="Threshold">The threshold then in force.</param>
/// <param name="At">Instant of the reckoning, UTC.</param>
public sealed record Checkpoint(CountyWeek Week, int? Target, Tally Actual, int Threshold, DateTimeOffset At)
{
    /// <summary>Referrals above the target; 0 when on target or where there was none.</summary>
    public int BehindBy => Target is { } target ? Math.Max(0, Actual.Referrals - target) : 0;

    /// <summary>Whether the count is above the target.</summary>
    public bool IsBehind => BehindBy > 0;

    /// <summary>Whether the office is at or under its threshold.</summary>
    public bool IsUnderThreshold => Actual.Referrals <= Threshold;
}
