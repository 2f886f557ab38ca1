namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>What came in and went out of an office in a week, and what was left at its end. The ages are since receipt.</summary>
/// <param name="Week">The week.</param>
/// <param name="Received">Received in the week.</param>
/// <param name="Ended">Closed, promoted or withdrawn in the week, at whatever age.</param>
/// <param name="TurnedOver30">Reached the 31st day in the week and were still open at that day's end: the backlog's inflow.</param>
/// <param name="EndedOver30">Ended in the week after having been counted as over 30: the backlog's outflow.</param>
/// <param name="Open">Open at the end of the week.</param>
/// <param name="OpenOver30">Open for more than 30 days at the end of the week.</param>
public sealed record WeekFlow(CountyWeek Week, Tally Received, Tally Ended, Tally TurnedOver30, Tally EndedOver30, Tally Open, Tally OpenOver30)
{
    /// <summary>The change of the backlog in the week.</summary>
    public Tally Net => TurnedOver30 - EndedOver30;
}
