using System.Linq.Expressions;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>The columns of a referral that pages show.</summary>
internal sealed record ReferralRow
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required string Source { get; init; }

    public required string Office { get; init; }

    public required string CswId { get; init; }

    public required string ScswId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required ResponseType ResponseType { get; init; }

    public required DateTimeOffset? FirstContactAt { get; init; }

    public required DateOnly? FirstContactOn { get; init; }

    public required int Children { get; init; }

    public required int? YoungestAge { get; init; }

    public required int PriorReferrals { get; init; }

    public required SdmRisk? SdmRisk { get; init; }

    public required bool SdmOverride { get; init; }

    public required bool OpenCase { get; init; }

    public required bool SafetyThreat { get; init; }

    public required bool Sensitive { get; init; }

    public required ReferralStatus Status { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public static Expression<Func<Referral, ReferralRow>> Projection { get; } = r => new ReferralRow
    {
        Id = r.Id,
        Number = r.Number,
        Source = r.Source,
        Office = r.Office,
        CswId = r.CswId,
        ScswId = r.ScswId,
        ReceivedAt = r.ReceivedAt,
        ReceivedOn = r.ReceivedOn,
        ResponseType = r.ResponseType,
        FirstContactAt = r.FirstContactAt,
        FirstContactOn = r.FirstContactOn,
        Children = r.Children,
        YoungestAge = r.YoungestAge,
        PriorReferrals = r.PriorReferrals,
        SdmRisk = r.SdmRisk,
        SdmOverride = r.SdmOverride,
        OpenCase = r.OpenCase,
        SafetyThreat = r.SafetyThreat,
        Sensitive = r.Sensitive,
        Status = r.Status,
        EndedOn = r.EndedOn,
        AsOf = r.AsOf,
    };
}
