using ErAlerts.Application.Audit;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Application.Reviews;

/// <summary>A review as the subject of its process.</summary>
public sealed class ReviewSubject(Review review) : ISubject
{
    /// <summary>The review.</summary>
    public Review Review { get; } = review;

    /// <inheritdoc/>
    public string Kind => ReviewSteps.SubjectKind;

    /// <inheritdoc/>
    public long Id => Review.Id;

    /// <inheritdoc/>
    public string Number => Review.Number;

    /// <inheritdoc/>
    public string Office => Review.Office;

    /// <inheritdoc/>
    public string AuditStream => AuditStreams.Of(Review);

    /// <summary>The referral under review.</summary>
    public async Task<Referral> Referral(IUnitOfWork work) => (await work.Referrals([Review.ReferralId]))[Review.ReferralId];

    /// <inheritdoc/>
    public async Task<string?> HolderOf(string role, IUnitOfWork work) => role switch
    {
        "csw" => Review.CswId,
        "scsw" => Review.ScswId,
        "ara" => Review.AraId,
        "ra" => (await work.OrgChart()).RaFor(Review.AraId, Review.Office)?.Id,
        "dd" => (await work.OrgChart()).DdFor(Review.AraId, Review.Office)?.Id,
        _ => null,
    };

    /// <summary>The review clock binds the ARA's step; whoever is informed sees it too.</summary>
    public SubjectClock? ClockOf(string? step) =>
        step is null or ReviewSteps.AraReview or ReviewSteps.EscalationWork && Review.DueOn is { } dueOn ? new SubjectClock(dueOn, Review.OverdueAt) : null;
}
