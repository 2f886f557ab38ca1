namespace ErAlerts.Workflow.Running;

/// <summary>The outcome of one <see cref="Interpreter.Advance"/>.</summary>
public abstract record Step
{
    /// <summary>The process moved.</summary>
    /// <param name="State">Where it stands now.</param>
    /// <param name="Commands">What the host does, in this order.</param>
    /// <param name="Trace">Ids of the flow nodes completed (events: entered), in order.</param>
    public sealed record Taken(ProcessState State, IReadOnlyList<Command> Commands, IReadOnlyList<string> Trace) : Step
    {
        /// <summary>What it took: tokens that moved, and other work counted like them.</summary>
        internal int Moves { get; init; }
    }

    /// <summary>The event came too late or concerns nothing here; nothing changed and nothing is wrong.</summary>
    public sealed record Ignored(string Code, string Why) : Step;

    /// <summary>The event cannot be taken; nothing changed.</summary>
    public sealed record Refused(string Code, string Why) : Step;
}
