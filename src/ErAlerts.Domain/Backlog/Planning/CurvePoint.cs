using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>The most referrals over 30 since receipt that the plan allows at the end of a week.</summary>
public sealed record CurvePoint(CountyWeek Week, int Target);
