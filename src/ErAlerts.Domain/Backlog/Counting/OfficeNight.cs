namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>An office at the end of a county date: what stands, and what came and went on that date. Ages are since receipt.</summary>
/// <param name="On">The date.</param>
/// <param name="Count">What is open.</param>
/// <param name="Received">Received on it.</param>
/// <param name="Ended">Closed, promoted or withdrawn on it, at whatever age.</param>
/// <param name="TurnedOver30">Reached the 31st day on it and were still open at its end.</param>
/// <param name="EndedOver30">Ended on it after having been counted as over 30.</param>
/// <param name="Workers">Social workers to whom something open was assigned.</param>
public sealed record OfficeNight(DateOnly On, OfficeCount Count, Tally Received, Tally Ended, Tally TurnedOver30, Tally EndedOver30, int Workers);
