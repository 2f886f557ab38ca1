namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>One round of a review.</summary>
public sealed record CycleView
{
    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Instant of submission, UTC.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Id of the person who submitted.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>The CSW's answer to the return before.</summary>
    public required string? Answer { get; init; }

    /// <summary>Id of the SCSW who approved.</summary>
    public required string? ScswApprovedBy { get; init; }

    /// <summary>Instant of that approval, UTC.</summary>
    public required DateTimeOffset? ScswApprovedAt { get; init; }

    /// <summary>What the SCSW wrote when sending it back last.</summary>
    public required string? SendBackText { get; init; }

    /// <summary>Id of the ARA.</summary>
    public required string? Ara { get; init; }

    /// <summary>Instant of entry into the ARA's queue, UTC.</summary>
    public required DateTimeOffset? EnteredAt { get; init; }

    /// <summary>County date of day 0.</summary>
    public required DateOnly? Day0 { get; init; }

    /// <summary>Due date.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>First overdue instant, UTC.</summary>
    public required DateTimeOffset? OverdueAt { get; init; }

    /// <summary>Version of the calendar that counted.</summary>
    public required string? CalendarVersion { get; init; }

    /// <summary><c>approve</c> or <c>return</c>; null until decided.</summary>
    public required string? Decision { get; init; }

    /// <summary>Id of the person who decided.</summary>
    public required string? DecidedBy { get; init; }

    /// <summary>Instant of the decision, UTC.</summary>
    public required DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Codes of the reasons of a return.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The text of the decision.</summary>
    public required string? Text { get; init; }
}
