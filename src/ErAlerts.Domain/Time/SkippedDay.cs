namespace ErAlerts.Domain.Time;

/// <summary>A county date that a clock did not count, and why.</summary>
/// <param name="Date">The county's date.</param>
/// <param name="Name">"Saturday", "Sunday" or the name of the holiday or closure.</param>
public readonly record struct SkippedDay(DateOnly Date, string Name);
