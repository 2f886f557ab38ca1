namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>
/// Reviews that now take longer than they may are decided in time. Each referral leaves that much sooner, so that by Little's law the count
/// falls once, by closings a day times the days saved; it does not go on falling.
/// </summary>
/// <param name="DaysSaved">Business days saved a review, on average over all reviews.</param>
/// <param name="Share">Share of all closings, 0 to 1, that pass such a review while over 30 days.</param>
/// <param name="FromWeek">The week from which it is held; the fall is spread over this and the three after it.</param>
public sealed record TurnaroundHeld(double DaysSaved, double Share, int FromWeek)
{
    internal const int WeeksToTakeEffect = 4;

    /// <summary>Reckons the days saved from how long reviews took lately.</summary>
    /// <param name="businessDays">Business days of each review, from the ARA's queue to the decision.</param>
    /// <param name="most">Business days that a review may take.</param>
    /// <param name="share">Share of all closings that pass such a review while over 30 days.</param>
    /// <param name="fromWeek">The week from which it is held.</param>
    public static TurnaroundHeld Of(IReadOnlyCollection<int> businessDays, int most, double share, int fromWeek) =>
        new(businessDays.Count == 0 ? 0 : businessDays.Average(days => Math.Max(0, days - most)), share, fromWeek);
}
