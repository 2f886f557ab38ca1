namespace ErAlerts.Domain.Time;

/// <summary>A clock that is still running, as it was last saved.</summary>
/// <param name="Id">What the caller knows it by.</param>
/// <param name="Day0">The county date from which it is counted.</param>
/// <param name="Length">Its length in business days.</param>
/// <param name="DueOn">The due date it has now.</param>
public sealed record OpenClock(string Id, DateOnly Day0, BusinessDays Length, DateOnly DueOn);
