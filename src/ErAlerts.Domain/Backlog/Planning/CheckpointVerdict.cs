namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>What a checkpoint says of the plan, and so what follows.</summary>
public enum CheckpointVerdict
{
    /// <summary>On target, as before.</summary>
    OnTarget,

    /// <summary>On target again after having been behind.</summary>
    Recovered,

    /// <summary>Behind; not yet, or no longer newly, a matter for the DD.</summary>
    Behind,

    /// <summary>Behind for so many weeks running that the DD is told now.</summary>
    Climbs,

    /// <summary>At or under the threshold for long enough: the plan is done.</summary>
    Done,
}
