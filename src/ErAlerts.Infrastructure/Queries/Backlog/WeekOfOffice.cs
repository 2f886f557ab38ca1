using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>A whole week of an office, from its snapshots or from the file of its past.</summary>
/// <param name="Office">Code of the office; empty for several together.</param>
/// <param name="Week">The week.</param>
/// <param name="Over30">Referrals over 30 since receipt at its end.</param>
/// <param name="Children">Children in them.</param>
/// <param name="Received">Referrals received in it.</param>
/// <param name="Ended">Referrals that ended in it, at whatever age.</param>
/// <param name="TurnedOver30">Referrals that turned over 30 in it; null where only the file knows the week.</param>
/// <param name="EndedOver30">Referrals that ended while over 30; null where only the file knows the week.</param>
/// <param name="Workers">Social workers to whom something open was assigned, on average; null where only the file knows the week.</param>
public sealed record WeekOfOffice(string Office, CountyWeek Week, int Over30, int Children, int Received, int Ended, int? TurnedOver30, int? EndedOver30, double? Workers)
{
    /// <summary>The week as a forecast reads it.</summary>
    public HistoryWeek AsHistory() => new(Week, Over30, Received, Ended, Workers);
}
