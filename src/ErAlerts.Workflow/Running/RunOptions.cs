using System.Collections.Frozen;

namespace ErAlerts.Workflow.Running;

/// <summary>What a host may set for its interpreter; the same for all the life of an instance.</summary>
/// <param name="Zone">Time zone in which FEEL's today() and now() read the event's instant; null is UTC.</param>
public sealed record RunOptions(string? Zone = null)
{
    /// <summary>No settings.</summary>
    public static RunOptions None { get; } = new();

    /// <summary>Automatic tasks that wait for an answer instead of completing at once; for dry runs.</summary>
    public IReadOnlySet<string> Held { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Service, send and business-rule tasks that are not held are done as soon as they are asked for, in turn with everything else that
    /// moves; for dry runs, so that no branch overtakes another by the kind of its tasks.
    /// </summary>
    public bool AnswersAtOnce { get; init; }

    /// <summary>
    /// Tokens that may move in one step before it is refused as endless; long expressions and long looks for who listens count like moves. In
    /// a dry run all of its steps together may take so many.
    /// </summary>
    public int MostMoves { get; init; } = 2_000_000;
}
