namespace ErAlerts.Application.Audit;

/// <summary>Who did or saw what, for whom, when it was due and when it was done. Written with the change itself; storage chains the entries of a stream by hash.</summary>
public sealed record AuditEntry
{
    /// <summary>What the entry is about, for instance <c>referral/1234567890123456789</c> or <c>people</c>; entries are chained per stream.</summary>
    public required string Stream { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the person who acted, or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>Id of the person for whom it was done, when another.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Kebab-case code of the act, for instance <c>review-approved</c> or <c>referral-viewed</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Code of the state before; null when it does not apply.</summary>
    public string? Before { get; init; }

    /// <summary>Code of the state after; null when it does not apply.</summary>
    public string? After { get; init; }

    /// <summary>Instant at which the act was due, UTC.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Version of the calendar, criteria table or definition by which it was done.</summary>
    public string? RuleVersion { get; init; }

    /// <summary>Codes only (reasons, levels, counts), never free text of a referral.</summary>
    public string? Detail { get; init; }
}
