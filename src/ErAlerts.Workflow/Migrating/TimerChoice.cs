namespace ErAlerts.Workflow.Migrating;

/// <summary>What becomes of running timers when their process moves to another drawing. There is no default: whoever plans says which.</summary>
public enum TimerChoice
{
    /// <summary>They stay as they are and fall due when they would have.</summary>
    Keep,

    /// <summary>Each is armed anew with the length that the new drawing gives it; a repeating one begins its count again.</summary>
    Rebase,
}
