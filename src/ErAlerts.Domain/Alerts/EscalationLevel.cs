namespace ErAlerts.Domain.Alerts;

/// <summary>The rungs a review climbs when its clock runs out. Escalation adds eyes; the review stays with the ARA.</summary>
public enum EscalationLevel
{
    /// <summary>Not escalated.</summary>
    None,

    /// <summary>To the regional administrator, when day 5 is over.</summary>
    Ra,

    /// <summary>To the deputy director, when day 7 is over.</summary>
    Dd,
}
