using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>One week of an office's past, from its own flows or from the weekly file with which a county starts.</summary>
/// <param name="Week">The week.</param>
/// <param name="OpenOver30">Referrals over 30 days since receipt at its end.</param>
/// <param name="Received">Referrals received in it.</param>
/// <param name="Closed">Referrals that ended in it, at whatever age.</param>
/// <param name="Workers">Workers who closed referrals in it, in full-time equivalents; null when unknown.</param>
public sealed record HistoryWeek(CountyWeek Week, int OpenOver30, int Received, int Closed, double? Workers = null)
{
    /// <summary>The week as reckoned from the referrals themselves.</summary>
    public static HistoryWeek Of(WeekFlow flow, double? workers = null) =>
        new(flow.Week, flow.OpenOver30.Referrals, flow.Received.Referrals, flow.Ended.Referrals, workers);
}
