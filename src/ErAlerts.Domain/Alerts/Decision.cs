namespace ErAlerts.Domain.Alerts;

/// <summary>What an ARA may decide of an alert.</summary>
public enum Decision
{
    /// <summary>Approve the closing.</summary>
    Approve,

    /// <summary>Return it to the CSW with reasons.</summary>
    Return,
}
