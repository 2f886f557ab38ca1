using System.Collections.Immutable;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>What might be done, to see the band move. Weeks are counted from 1, the first week of the forecast.</summary>
public sealed record WhatIf
{
    /// <summary>Nothing beyond what the past foretells.</summary>
    public static WhatIf Nothing { get; } = new();

    /// <summary>Workers added, or lent away where negative.</summary>
    public ImmutableArray<AddedWorkers> Workers { get; init; } = [];

    /// <summary>Overtime added.</summary>
    public ImmutableArray<AddedHours> Hours { get; init; } = [];

    /// <summary>The ARAs' five days held from some week on; null when not asked.</summary>
    public TurnaroundHeld? Turnaround { get; init; }
}
