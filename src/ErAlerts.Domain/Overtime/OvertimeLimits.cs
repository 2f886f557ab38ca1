namespace ErAlerts.Domain.Overtime;

/// <summary>How much may be asked at once. The county's limits are not public: these are settings, and the defaults are examples.</summary>
/// <param name="MostHoursADay">Most hours that a worker may ask for on one date, over all requests.</param>
/// <param name="DaysBack">How many calendar days after the work a request may still be made; 0 asks that it comes before.</param>
public sealed record OvertimeLimits(decimal MostHoursADay, int DaysBack)
{
    /// <summary>The example: at most twelve hours, asked on the day at the latest.</summary>
    public static OvertimeLimits Example { get; } = new(12m, 0);
}
