namespace ErAlerts.Domain.Training;

/// <summary>One line of a sign-in sheet. A line is never taken away: one entered by mistake is struck, with who and why.</summary>
public sealed record SignIn
{
    /// <summary>Roster id of the person who signed.</summary>
    public required string PersonId { get; init; }

    /// <summary>Id of the training coordinator who entered the line.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>Instant of the entry, UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Id of the coordinator who struck the line; null while it stands.</summary>
    public string? StruckBy { get; init; }

    /// <summary>Instant of the striking, UTC.</summary>
    public DateTimeOffset? StruckAt { get; init; }

    /// <summary>Why it was struck.</summary>
    public string? StruckWhy { get; init; }

    /// <summary>Whether the line counts.</summary>
    public bool Stands => StruckBy is null;
}
