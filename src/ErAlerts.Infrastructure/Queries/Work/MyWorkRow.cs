using ErAlerts.Domain.Alerts;

namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>One thing that waits for a person.</summary>
public sealed record MyWorkRow
{
    /// <summary>Id of the element that waits, or <c>escalation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: <c>review</c>, <c>backlog-plan</c>, <c>overtime-request</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The referral's number.</summary>
    public required string Number { get; init; }

    /// <summary>Code of the office.</summary>
    public required string Office { get; init; }

    /// <summary>Code of the review's state.</summary>
    public required string State { get; init; }

    /// <summary>Why it is an alert.</summary>
    public required IReadOnlyList<MatchedCriterion> Why { get; init; }

    /// <summary>Instant at which it began to wait, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Due date; null when it has no clock.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>First overdue instant, UTC; null when it has no clock.</summary>
    public required DateTimeOffset? OverdueAt { get; init; }

    /// <summary>Whether that instant is past.</summary>
    public required bool Overdue { get; init; }

    /// <summary>Business days until the due date, negative once it is past; null when it has no clock.</summary>
    public required int? BusinessDaysLeft { get; init; }

    /// <summary>The clock in words; null when it has none.</summary>
    public required string? DueText { get; init; }

    /// <summary>Code of the highest rung climbed: <c>none</c>, <c>ra</c> or <c>dd</c>.</summary>
    public required string Escalated { get; init; }

    /// <summary>Number of the review's cycle.</summary>
    public required int Cycle { get; init; }

    /// <summary>Whether the referral is sensitive.</summary>
    public required bool Sensitive { get; init; }

    /// <summary>Id of the assigned CSW.</summary>
    public required string CswId { get; init; }

    /// <summary>Version of the review, for deciding in place.</summary>
    public required int Version { get; init; }
}
