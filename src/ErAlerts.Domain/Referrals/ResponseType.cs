namespace ErAlerts.Domain.Referrals;

/// <summary>How soon the referral asks for a response.</summary>
public enum ResponseType
{
    /// <summary>Immediate response.</summary>
    Immediate,

    /// <summary>Within 24 hours.</summary>
    TwentyFourHour,

    /// <summary>Within five days.</summary>
    FiveDay,
}
