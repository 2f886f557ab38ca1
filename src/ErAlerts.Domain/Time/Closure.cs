namespace ErAlerts.Domain.Time;

/// <summary>A one-off closing of the county's offices on one date.</summary>
/// <param name="Date">The county's date.</param>
/// <param name="Name">What the pages call it.</param>
/// <param name="Source">Who declared it or where it was published; never empty.</param>
public sealed record Closure(DateOnly Date, string Name, string Source);
