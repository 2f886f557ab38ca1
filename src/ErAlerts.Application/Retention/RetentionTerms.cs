namespace ErAlerts.Application.Retention;

/// <summary>How long an ended referral is kept. The county's number is not public, so there is no default: without one nothing is ever removed.</summary>
/// <param name="Years">Whole years after the county date on which it ended; null keeps everything for good.</param>
public sealed record RetentionTerms(int? Years)
{
    /// <summary>The fewest years that may be set: forecasts and the board look back over 156 weeks of referrals.</summary>
    public const int FewestYears = 4;

    /// <summary>The most years that may be set.</summary>
    public const int MostYears = 100;
}
