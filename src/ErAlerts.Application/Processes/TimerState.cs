namespace ErAlerts.Application.Processes;

/// <summary>What became of a timer.</summary>
public enum TimerState
{
    /// <summary>Waits for its instant.</summary>
    Armed,

    /// <summary>Fired.</summary>
    Fired,

    /// <summary>Cancelled, since what it guarded is over.</summary>
    Cancelled,

    /// <summary>Became an incident.</summary>
    Failed,
}
