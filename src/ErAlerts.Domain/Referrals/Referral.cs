namespace ErAlerts.Domain.Referrals;

/// <summary>A report under emergency-response investigation, as last extracted, plus what this product knows of its closing.</summary>
public sealed class Referral
{
    private Referral()
    {
        Source = Number = Office = CswId = ScswId = null!;
    }

    /// <summary>A referral seen for the first time.</summary>
    public Referral(long id, string source, ReferralFacts facts, DateTimeOffset asOf)
    {
        Id = id;
        Source = source;
        Number = facts.Number;
        Office = CswId = ScswId = string.Empty;
        AsOf = asOf;
        Take(facts);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Name of the system the extract came from; source and number are unique together.</summary>
    public string Source { get; private set; }

    /// <inheritdoc cref="ReferralFacts.Number"/>
    public string Number { get; private set; }

    /// <inheritdoc cref="ReferralFacts.Office"/>
    public string Office { get; private set; }

    /// <inheritdoc cref="ReferralFacts.CswId"/>
    public string CswId { get; private set; }

    /// <inheritdoc cref="ReferralFacts.ScswId"/>
    public string ScswId { get; private set; }

    /// <inheritdoc cref="ReferralFacts.ReceivedAt"/>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <inheritdoc cref="ReferralFacts.ReceivedOn"/>
    public DateOnly ReceivedOn { get; private set; }

    /// <inheritdoc cref="ReferralFacts.ResponseType"/>
    public ResponseType ResponseType { get; private set; }

    /// <inheritdoc cref="ReferralFacts.FirstContactAt"/>
    public DateTimeOffset? FirstContactAt { get; private set; }

    /// <inheritdoc cref="ReferralFacts.FirstContactOn"/>
    public DateOnly? FirstContactOn { get; private set; }

    /// <inheritdoc cref="ReferralFacts.Children"/>
    public int Children { get; private set; }

    /// <inheritdoc cref="ReferralFacts.YoungestAge"/>
    public int? YoungestAge { get; private set; }

    /// <inheritdoc cref="ReferralFacts.PriorReferrals"/>
    public int PriorReferrals { get; private set; }

    /// <inheritdoc cref="ReferralFacts.SdmRisk"/>
    public SdmRisk? SdmRisk { get; private set; }

    /// <inheritdoc cref="ReferralFacts.SdmOverride"/>
    public bool SdmOverride { get; private set; }

    /// <inheritdoc cref="ReferralFacts.OpenCase"/>
    public bool OpenCase { get; private set; }

    /// <inheritdoc cref="ReferralFacts.SafetyThreat"/>
    public bool SafetyThreat { get; private set; }

    /// <inheritdoc cref="ReferralFacts.Sensitive"/>
    public bool Sensitive { get; private set; }

    /// <summary>Status in the county's system as last extracted.</summary>
    public ReferralStatus ReportedStatus { get; private set; }

    /// <summary>Instant of the end in the county's system as last extracted, UTC; null while open.</summary>
    public DateTimeOffset? ReportedClosedAt { get; private set; }

    /// <summary>Data as of, UTC: the stamp of the extract that last changed the facts.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>Status that counts here: the county's, or closed once a closing was approved here.</summary>
    public ReferralStatus Status { get; private set; }

    /// <summary>Instant at which the referral ceased to be open, UTC; null while open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>County date on which the referral ceased to be open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Instant at which its closing was approved here, UTC; null when it was not.</summary>
    public DateTimeOffset? ClosingApprovedAt { get; private set; }

    /// <summary>Application-managed version, the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is open now.</summary>
    public bool IsOpen => Status == ReferralStatus.Open;

    /// <summary>Takes a newer row. Facts equal to the present ones change nothing; a closing approved here outlives an extract that lags behind.</summary>
    public ReceiptChange Receive(ReferralFacts facts, DateTimeOffset asOf)
    {
        if (Agrees(facts))
        {
            return ReceiptChange.Unchanged;
        }

        if (asOf < AsOf)
        {
            return ReceiptChange.Older;
        }

        Take(facts);
        AsOf = asOf;
        Version++;
        return ReceiptChange.Changed;
    }

    /// <summary>Records that the closing was approved here; the county's system confirms it on a later import.</summary>
    /// <param name="at">Instant of approval, UTC.</param>
    /// <param name="on">County date of approval.</param>
    public void ApproveClosing(DateTimeOffset at, DateOnly on)
    {
        Status = ReferralStatus.Closed;
        ClosingApprovedAt = at;
        EndedAt = at;
        EndedOn = on;
        Version++;
    }

    /// <summary>A legal hold was set on it or lifted.</summary>
    public void HoldChanged() => Version++;

    private bool Agrees(ReferralFacts f) =>
        Office == f.Office && CswId == f.CswId && ScswId == f.ScswId
        && ReceivedAt == f.ReceivedAt && ResponseType == f.ResponseType && FirstContactAt == f.FirstContactAt
        && Children == f.Children && YoungestAge == f.YoungestAge && PriorReferrals == f.PriorReferrals
        && SdmRisk == f.SdmRisk && SdmOverride == f.SdmOverride && OpenCase == f.OpenCase
        && SafetyThreat == f.SafetyThreat && Sensitive == f.Sensitive
        && ReportedStatus == f.Status && ReportedClosedAt == f.ClosedAt;

    private void Take(ReferralFacts f)
    {
        Office = f.Office;
        CswId = f.CswId;
        ScswId = f.ScswId;
        ReceivedAt = f.ReceivedAt;
        ReceivedOn = f.ReceivedOn;
        ResponseType = f.ResponseType;
        FirstContactAt = f.FirstContactAt;
        FirstContactOn = f.FirstContactOn;
        Children = f.Children;
        YoungestAge = f.YoungestAge;
        PriorReferrals = f.PriorReferrals;
        SdmRisk = f.SdmRisk;
        SdmOverride = f.SdmOverride;
        OpenCase = f.OpenCase;
        SafetyThreat = f.SafetyThreat;
        Sensitive = f.Sensitive;
        ReportedStatus = f.Status;
        ReportedClosedAt = f.ClosedAt;
        if (ClosingApprovedAt is null || f.Status is not ReferralStatus.Open)
        {
            Status = f.Status;
            EndedAt = f.ClosedAt ?? ClosingApprovedAt;
            EndedOn = f.ClosedOn ?? (f.Status is ReferralStatus.Open ? null : EndedOn);
        }
    }
}
