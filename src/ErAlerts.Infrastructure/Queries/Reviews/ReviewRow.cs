using System.Collections.Immutable;
using System.Linq.Expressions;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>The columns of a review that a list needs.</summary>
internal sealed record ReviewRow
{
    public required long Id { get; init; }

    public required long ReferralId { get; init; }

    public required string Number { get; init; }

    public required string Office { get; init; }

    public required string CswId { get; init; }

    public required string ScswId { get; init; }

    public required bool Sensitive { get; init; }

    public required ReviewState State { get; init; }

    public required int CycleNumber { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string? AraId { get; init; }

    public required DateOnly? FirstDay0 { get; init; }

    public required DateOnly? Day0 { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required DateTimeOffset? OverdueAt { get; init; }

    public required string? CalendarVersion { get; init; }

    public required ImmutableArray<MatchedCriterion> Criteria { get; init; }

    public required string? CriteriaVersion { get; init; }

    public required EscalationLevel Escalated { get; init; }

    public required Decision? Decision { get; init; }

    public required string? DecidedBy { get; init; }

    public required DateTimeOffset? DecidedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required int Version { get; init; }

    public static Expression<Func<Review, ReviewRow>> Projection { get; } = r => new ReviewRow
    {
        Id = r.Id,
        ReferralId = r.ReferralId,
        Number = r.Number,
        Office = r.Office,
        CswId = r.CswId,
        ScswId = r.ScswId,
        Sensitive = r.Sensitive,
        State = r.State,
        CycleNumber = r.CycleNumber,
        SubmittedAt = r.SubmittedAt,
        AraId = r.AraId,
        FirstDay0 = r.FirstDay0,
        Day0 = r.Day0,
        DueOn = r.DueOn,
        OverdueAt = r.OverdueAt,
        CalendarVersion = r.CalendarVersion,
        Criteria = r.Criteria,
        CriteriaVersion = r.CriteriaVersion,
        Escalated = r.Escalated,
        Decision = r.Decision,
        DecidedBy = r.DecidedBy,
        DecidedAt = r.DecidedAt,
        EndedAt = r.EndedAt,
        Version = r.Version,
    };
}
