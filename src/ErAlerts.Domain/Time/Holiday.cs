namespace ErAlerts.Domain.Time;

/// <summary>A date on which the county is closed, by rule or by a declared closure.</summary>
/// <param name="Date">The date on which it is kept, which may differ from the day it celebrates.</param>
/// <param name="Name">The name, with "(observed)" where it is kept on another day.</param>
/// <param name="Source">"rule", or where the closure was published.</param>
public sealed record Holiday(DateOnly Date, string Name, string Source);
