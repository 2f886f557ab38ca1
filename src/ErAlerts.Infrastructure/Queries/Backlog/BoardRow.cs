using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Snapshots;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>An office on the county board, or all of them together.</summary>
/// <param name="Office">Code of the office; empty for all together.</param>
/// <param name="Now">The numbers of the last night.</param>
/// <param name="Weeks">The last whole weeks, oldest first.</param>
/// <param name="Threshold">Referrals over 30 that it may have; above it, it needs a plan. 0 for all together.</param>
/// <param name="Plan">Its plan; null when there is none.</param>
/// <param name="Forecast">Its forecast; null when none was made yet.</param>
public sealed record BoardRow(string Office, OfficeNumbers Now, IReadOnlyList<WeekOfOffice> Weeks, int Threshold, PlanLine? Plan, ForecastContent? Forecast)
{
    private const int WeeksBack = 4;

    /// <summary>Change of the last night against four weeks before the last whole week's end; null when that is not known.</summary>
    public int? Change => Weeks.Count > WeeksBack ? Now.Over30 - Weeks[^(WeeksBack + 1)].Over30 : null;

    /// <summary>Median of the forecast so many weeks ahead; null without a forecast.</summary>
    public int? Median(int weeksAhead) => Forecast is { IsMade: true } made && made.Weeks.Length >= weeksAhead ? made.Weeks[weeksAhead - 1].Median : null;
}
