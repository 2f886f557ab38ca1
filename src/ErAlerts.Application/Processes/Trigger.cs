namespace ErAlerts.Application.Processes;

/// <summary>What sets a process moving.</summary>
/// <param name="Actor">Id of the person, or <c>system</c> for a timer.</param>
/// <param name="At">Actual instant, UTC.</param>
/// <param name="DueAt">Instant at which it was due, for a timer.</param>
/// <param name="Note">What the person wrote along, when the next step keeps it; never a variable of the process.</param>
public sealed record Trigger(string Actor, DateTimeOffset At, DateTimeOffset? DueAt = null, string? Note = null)
{
    /// <summary>The actor of what nobody did.</summary>
    public const string System = "system";
}
