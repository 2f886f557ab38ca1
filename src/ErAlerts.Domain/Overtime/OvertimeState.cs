namespace ErAlerts.Domain.Overtime;

/// <summary>Where a request for overtime stands.</summary>
public enum OvertimeState
{
    /// <summary>It waits for a manager of the line.</summary>
    Asked,

    /// <summary>Granted, in whole or in part.</summary>
    Granted,

    /// <summary>Refused, with a reason.</summary>
    Refused,

    /// <summary>Taken back by the worker before it was decided.</summary>
    Withdrawn,
}
