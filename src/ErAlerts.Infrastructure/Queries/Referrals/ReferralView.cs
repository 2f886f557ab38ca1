namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>A referral's facts, its two ages and where its review stands; codes are kebab-case, ages are calendar days.</summary>
public sealed record ReferralView
{
    /// <summary>The 19-digit number.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the system the extract came from.</summary>
    public required string Source { get; init; }

    /// <summary>Code of the office.</summary>
    public required string Office { get; init; }

    /// <summary>Id of the assigned CSW.</summary>
    public required string CswId { get; init; }

    /// <summary>Id of the assigned SCSW.</summary>
    public required string ScswId { get; init; }

    /// <summary>Instant of receipt, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>County date of receipt.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Code of the response type.</summary>
    public required string ResponseType { get; init; }

    /// <summary>Instant of the first face-to-face contact, UTC.</summary>
    public required DateTimeOffset? FirstContactAt { get; init; }

    /// <summary>County date of it.</summary>
    public required DateOnly? FirstContactOn { get; init; }

    /// <summary>Number of children.</summary>
    public required int Children { get; init; }

    /// <summary>Age of the youngest in years.</summary>
    public required int? YoungestAge { get; init; }

    /// <summary>Number of earlier referrals.</summary>
    public required int PriorReferrals { get; init; }

    /// <summary>Code of the SDM risk level.</summary>
    public required string? SdmRisk { get; init; }

    /// <summary>Whether an SDM override was used.</summary>
    public required bool SdmOverride { get; init; }

    /// <summary>Whether the family has an open case.</summary>
    public required bool OpenCase { get; init; }

    /// <summary>Whether a safety threat was found.</summary>
    public required bool SafetyThreat { get; init; }

    /// <summary>Whether it is sensitive.</summary>
    public required bool Sensitive { get; init; }

    /// <summary>Code of the status that counts here.</summary>
    public required string Status { get; init; }

    /// <summary>County date of its end.</summary>
    public required DateOnly? EndedOn { get; init; }

    /// <summary>Data as of, UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Days since receipt, to today or to its end.</summary>
    public required int AgeSinceReceipt { get; init; }

    /// <summary>Days since the first contact, to today or to its end; null when there was none.</summary>
    public required int? AgeSinceContact { get; init; }

    /// <summary>The last day within 30 days of receipt.</summary>
    public required DateOnly ThirtiethDay { get; init; }

    /// <summary>The latest date on which an alert can enter the ARA's queue and still be due by day 30.</summary>
    public required DateOnly LastSafeSubmitDate { get; init; }

    /// <summary>Code of its review's state; null when it was not submitted, or was no alert.</summary>
    public required string? ReviewState { get; init; }
}
