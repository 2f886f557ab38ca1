namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>Where an office's backlog plan stands.</summary>
public enum PlanState
{
    /// <summary>The RA writes it.</summary>
    Draft,

    /// <summary>It waits for the DD.</summary>
    Submitted,

    /// <summary>The DD sent it back to the RA with a text.</summary>
    SentBack,

    /// <summary>In force, and on target at its last checkpoint.</summary>
    Approved,

    /// <summary>In force, and behind its target at the last checkpoint.</summary>
    Behind,

    /// <summary>In force, behind for so many weeks running that it climbed to the DD.</summary>
    Escalated,

    /// <summary>Ended: the count stayed at or under the threshold long enough.</summary>
    Done,

    /// <summary>Ended: a newer plan of the office was approved.</summary>
    Replaced,
}
