namespace ErAlerts.Domain.Referrals;

/// <summary>What the county's system says of a referral; the codes of the extract are these names in kebab-case.</summary>
public enum ReferralStatus
{
    /// <summary>Under investigation.</summary>
    Open,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Promoted to a case.</summary>
    Promoted,

    /// <summary>Withdrawn.</summary>
    Withdrawn,
}
