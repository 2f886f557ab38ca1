namespace ErAlerts.Domain.Referrals;

/// <summary>Risk level of the Structured Decision Making (SDM) assessment.</summary>
public enum SdmRisk
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>High.</summary>
    High,

    /// <summary>Very high.</summary>
    VeryHigh,
}
