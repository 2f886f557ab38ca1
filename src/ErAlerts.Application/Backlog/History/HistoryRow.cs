namespace ErAlerts.Application.Backlog.History;

/// <summary>A good row of the weekly file.</summary>
internal sealed record HistoryRow(int Line, string Office, DateOnly Monday, WeekNumbers Numbers);
