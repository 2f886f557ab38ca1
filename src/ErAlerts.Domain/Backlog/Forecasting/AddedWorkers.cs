namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>Trained workers who close as many referrals as those of the office do.</summary>
/// <param name="Workers">Full-time equivalents; negative when the office lends them.</param>
/// <param name="FromWeek">First week, 1 being the first of the forecast.</param>
/// <param name="ToWeek">Last week, included.</param>
public sealed record AddedWorkers(double Workers, int FromWeek, int ToWeek);
