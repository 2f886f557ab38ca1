namespace ErAlerts.Domain.Referrals;

/// <summary>What one valid row of an extract says of a referral. Counts and ages only: no names, no reporter (Penal Code 11167).</summary>
public sealed record ReferralFacts
{
    /// <summary>The 19-digit referral number, kept as text.</summary>
    public required string Number { get; init; }

    /// <summary>Code of the office that has the referral.</summary>
    public required string Office { get; init; }

    /// <summary>Id of the assigned children's social worker.</summary>
    public required string CswId { get; init; }

    /// <summary>Id of the supervising children's social worker.</summary>
    public required string ScswId { get; init; }

    /// <summary>Instant of receipt, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>County date of receipt.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Response type.</summary>
    public required ResponseType ResponseType { get; init; }

    /// <summary>Instant of the first face-to-face contact, UTC; null when there was none.</summary>
    public DateTimeOffset? FirstContactAt { get; init; }

    /// <summary>County date of the first face-to-face contact.</summary>
    public DateOnly? FirstContactOn { get; init; }

    /// <summary>Number of children.</summary>
    public required int Children { get; init; }

    /// <summary>Age of the youngest child in years; null when unknown.</summary>
    public int? YoungestAge { get; init; }

    /// <summary>Number of earlier referrals of the family.</summary>
    public required int PriorReferrals { get; init; }

    /// <summary>SDM risk level; null when not assessed.</summary>
    public SdmRisk? SdmRisk { get; init; }

    /// <summary>Whether an SDM override was used.</summary>
    public bool SdmOverride { get; init; }

    /// <summary>Whether the family has an open case.</summary>
    public bool OpenCase { get; init; }

    /// <summary>Whether a safety threat was found.</summary>
    public bool SafetyThreat { get; init; }

    /// <summary>Whether the referral is sensitive: invisible outside SCU and the assigned line.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Status in the county's system.</summary>
    public required ReferralStatus Status { get; init; }

    /// <summary>Instant of closing, promotion or withdrawal in the county's system, UTC; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>County date of closing, promotion or withdrawal.</summary>
    public DateOnly? ClosedOn { get; init; }
}
