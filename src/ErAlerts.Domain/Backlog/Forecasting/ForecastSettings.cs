namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>How a forecast is made. The same history, what-if and settings always give the same forecast.</summary>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Weeks">Weeks ahead, 1 to 104.</param>
/// <param name="Runs">Runs, 100 or more.</param>
/// <param name="HoursAWeek">Hours that make a worker's week, by which overtime is turned into workers.</param>
public sealed record ForecastSettings(ulong Seed, int Weeks = 26, int Runs = 10_000, double HoursAWeek = 40);
