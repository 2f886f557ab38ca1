namespace ErAlerts.Domain.People;

/// <summary>What a person may be in the county's line; a person may hold several.</summary>
public enum Role
{
    /// <summary>Children's social worker.</summary>
    Csw,

    /// <summary>Supervising children's social worker.</summary>
    Scsw,

    /// <summary>Assistant regional administrator: the one who approves closings.</summary>
    Ara,

    /// <summary>Regional administrator of an office.</summary>
    Ra,

    /// <summary>Deputy director over a set of offices.</summary>
    Dd,

    /// <summary>Training coordinator.</summary>
    Training,

    /// <summary>Mentor of a new hire.</summary>
    Mentor,

    /// <summary>Auditor, read only.</summary>
    Auditor,

    /// <summary>Administrator of the settings.</summary>
    Admin,

    /// <summary>Sensitive case unit: sees sensitive referrals.</summary>
    Scu,
}
