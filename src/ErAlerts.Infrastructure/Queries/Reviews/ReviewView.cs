using ErAlerts.Domain.Alerts;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>A review as outside programs and pages see it; codes are kebab-case.</summary>
public sealed record ReviewView
{
    /// <summary>The referral's 19-digit number.</summary>
    public required string Number { get; init; }

    /// <summary>Code of the office.</summary>
    public required string Office { get; init; }

    /// <summary>Code of the state.</summary>
    public required string State { get; init; }

    /// <summary>Number of the present cycle.</summary>
    public required int Cycle { get; init; }

    /// <summary>Instant of the present cycle's submission, UTC.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>County date from which the latest clock counts; null before there was one.</summary>
    public required DateOnly? Day0 { get; init; }

    /// <summary>Due date of the latest clock.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>First overdue instant of the latest clock, UTC.</summary>
    public required DateTimeOffset? OverdueAt { get; init; }

    /// <summary>Business days until the due date while the clock runs, negative once it is past; null while no clock runs.</summary>
    public required int? BusinessDaysLeft { get; init; }

    /// <summary>Business days since the first clock began, to the end of the review or today; null before there was one.</summary>
    public required int? TotalBusinessDays { get; init; }

    /// <summary>Id of the ARA of the present cycle.</summary>
    public required string? Ara { get; init; }

    /// <summary>The rungs climbed in the present cycle, the first one first.</summary>
    public required IReadOnlyList<EscalatedTo> EscalatedTo { get; init; }

    /// <summary>Why it is an alert.</summary>
    public required IReadOnlyList<MatchedCriterion> Criteria { get; init; }

    /// <summary>Content hash of the criteria table that matched.</summary>
    public required string? CriteriaVersion { get; init; }

    /// <summary>The last decision, <c>approve</c> or <c>return</c>.</summary>
    public required string? Decision { get; init; }

    /// <summary>Id of the person who decided.</summary>
    public required string? DecidedBy { get; init; }

    /// <summary>Instant of the decision, UTC.</summary>
    public required DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Version of the review, its ETag.</summary>
    public required int Version { get; init; }

    /// <summary>Id of the assigned CSW.</summary>
    public required string CswId { get; init; }

    /// <summary>Id of the assigned SCSW.</summary>
    public required string ScswId { get; init; }

    /// <summary>Whether the referral is sensitive.</summary>
    public required bool Sensitive { get; init; }

    /// <summary>Whether the clock runs and has run out.</summary>
    public required bool Overdue { get; init; }

    /// <summary>The running clock in words, for instance <c>2 business days left, due Wed 8 Jul</c>; null while no clock runs.</summary>
    public required string? DueText { get; init; }
}
