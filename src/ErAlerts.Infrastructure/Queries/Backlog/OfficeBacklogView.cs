using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>The backlog of one office: what stands, how it came, where it goes.</summary>
public sealed record OfficeBacklogView
{
    /// <summary>Code of the office.</summary>
    public required string Office { get; init; }

    /// <summary>The county date at whose end it was counted.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The numbers of that night.</summary>
    public required OfficeNumbers Now { get; init; }

    /// <summary>The whole weeks known, oldest first, as far back as a forecast looks.</summary>
    public required IReadOnlyList<WeekOfOffice> Weeks { get; init; }

    /// <summary>The forecast in force; null when none was made yet.</summary>
    public ForecastContent? Forecast { get; init; }

    /// <summary>The plan in force, or the newest that is live; null when there is none.</summary>
    public BacklogPlan? Plan { get; init; }

    /// <summary>Referrals over 30 that the office may have.</summary>
    public required int Threshold { get; init; }

    /// <summary>What to mark on the chart, in order of date.</summary>
    public required IReadOnlyList<MarkedEvent> Events { get; init; }

    /// <summary>Where the time of lately ended reviews went; null when none ended.</summary>
    public TimeSpent? Time { get; init; }
}
