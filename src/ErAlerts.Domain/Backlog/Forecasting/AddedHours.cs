namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>Overtime, spread evenly over its weeks; an hour closes as much as an hour of the office's working week.</summary>
/// <param name="Hours">Hours in all.</param>
/// <param name="FromWeek">First week, 1 being the first of the forecast.</param>
/// <param name="ToWeek">Last week, included.</param>
public sealed record AddedHours(double Hours, int FromWeek, int ToWeek);
