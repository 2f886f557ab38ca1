namespace ErAlerts.Domain.Training;

/// <summary>What proves that a person may do ER work (agreement, S3: ER experience or training).</summary>
public enum Evidence
{
    /// <summary>The roster records ER experience.</summary>
    RosterExperience,

    /// <summary>The person signed the sheet of an ER training.</summary>
    SignInSheet,
}
