namespace ErAlerts.Domain.Overtime;

/// <summary>What a worker asks for, as typed, before any rule looked at it.</summary>
public sealed record OvertimeAsk
{
    /// <summary>The kind of work.</summary>
    public required OvertimeWork Work { get; init; }

    /// <summary>The returned review's 19-digit referral number; null for backlog work.</summary>
    public string? ReviewNumber { get; init; }

    /// <summary>Code of the office whose backlog is worked; null for a returned review.</summary>
    public string? Office { get; init; }

    /// <summary>Hours asked for, in quarters of an hour.</summary>
    public required decimal Hours { get; init; }

    /// <summary>County date on which they would be worked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why, in the worker's words.</summary>
    public required string Why { get; init; }
}
