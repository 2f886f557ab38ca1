namespace ErAlerts.Domain.Alerts;

/// <summary>Where a review stands; the codes outside are these names in kebab-case.</summary>
public enum ReviewState
{
    /// <summary>Sent back by the SCSW, with the CSW.</summary>
    WithCsw,

    /// <summary>Submitted, waits for the SCSW.</summary>
    WithScsw,

    /// <summary>In the ARA's queue: the clock runs.</summary>
    WithAra,

    /// <summary>Returned by the ARA, with the CSW.</summary>
    Returned,

    /// <summary>Closing approved by the ARA.</summary>
    Approved,

    /// <summary>Ended because the referral was withdrawn or promoted to a case.</summary>
    Withdrawn,

    /// <summary>Closed on the SCSW's approval since no criterion matched; not a review for anyone outside.</summary>
    NotAnAlert,
}
